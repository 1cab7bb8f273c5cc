import type { Tool } from './tool.js';

/** The open cookieconsent (Osano, version 3): one word for everything, without a date. `dismiss` has seen a notice, and decided nothing. */
export const cookieconsent: Tool<'cookieconsent'> = {
  name: 'cookieconsent',
  keys: ['cookieconsent_status'],
  map: {},
  read: (stored) => (stored.get('cookieconsent_status') === 'deny' ? { choices: [['*', false]] } : undefined),
};
