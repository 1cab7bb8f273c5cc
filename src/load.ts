/** What is loaded only when it is needed, by name. */
export interface Chunks {
  readonly ui: typeof import('./ui/mount.js');
  readonly live: typeof import('./idle.js');
  readonly messages: typeof import('./messages.js');
  readonly 'lang-en': typeof import('./locales/en.js');
}

/** Loads a chunk: beside the script (script tag), or as the bundler split it (npm). Rejects where it can't be had. */
export type Load = <K extends keyof Chunks>(name: K) => Promise<Chunks[K]>;
