/** One language and one time zone everywhere, whatever the machine is set to. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US:en', LC_ALL: undefined, TZ: 'UTC', ...extra };
}
