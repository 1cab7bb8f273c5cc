/**
 * Importing this asks for what shows the banner at once, and not only when it is known that a visitor is to be asked: for an application most
 * of whose visitors are new. Resolves when it is there. It never rejects, as what needs the banner tells of a file that does not come, and
 * does nothing where there is no DOM.
 */
export const ui: Promise<void> = typeof document === 'undefined' ? Promise.resolve() : import('./ask.js').then(() => {}, () => {});
