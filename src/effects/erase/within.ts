/** What a promise gives, or `undefined` once it has taken too long: a database may be held open for as long as a tab is. */
export const within = <T>(promise: Promise<T>, milliseconds = 1000): Promise<T | undefined> => Promise.race([
  promise,
  new Promise<undefined>((resolve) => { setTimeout(resolve, milliseconds); }),
]);
