// What can be chosen in the playground, and what stands where nothing was.

/** One of some words. The first is what the library takes by itself, or for the last three what the page shows. */
export const choices = {
  mode: ['opt-in', 'opt-out', 'notice', 'no-cookie'],
  gpc: ['honour', 'ignore'],
  layout: ['bar', 'box', 'dialog', 'inline'],
  position: ['bottom', 'top', 'start', 'end'],
  theme: ['auto', 'light', 'dark'],
  button: ['floating', 'none'],
  signal: ['off', 'on'],
  width: ['full', '320', '390', '768', '1280'],
  code: ['html', 'npm'],
};

/** Those of them that say how the playground shows it, and are no part of the code. */
export const view = ['signal', 'width', 'code'];

export const flags = ['modal', 'closeButton'];

/** Days that a choice is kept by default, and at most. */
export const days = { usual: 180, most: 395 };

export const colours = ['background', 'text', 'muted', 'border', 'accent', 'button-background', 'button-text', 'button-border'];

/** The custom properties `--consent-*`. */
export const tokens = [...colours, 'border-width', 'radius', 'button-radius', 'font', 'font-size', 'space', 'width', 'dialog-width', 'shadow', 'motion'];

export const kinds = ['cookie', 'local', 'session', 'indexeddb', 'cache'];

/** What a site has that declares no categories. */
export const usual = ['necessary', 'functional', 'analytics', 'advertising'].map((id, i) => ({
  id, label: '', description: '', required: i === 0, cookies: [], services: [],
}));

/** What the playground begins with; an empty address stands for it. */
export const start = Object.freeze({
  ...Object.fromEntries(Object.entries(choices).map(([key, [first]]) => [key, first])),
  ...Object.fromEntries(flags.map(key => [key, false])),
  days: days.usual,
  look: '',
  lang: '',
  controller: 'Example Ltd',
  policyUrl: '/privacy',
  imprintUrl: '',
  tokens: {},
  categories: usual,
});
