import { isObject } from '../policy/object.js';
import { flags } from './flags.js';
import { jsonIn } from './json.js';
import { seconds } from './seconds.js';
import type { Tool } from './tool.js';

/** The record itself, and not that of single vendors or of laws of the United States. */
const RECORD = /^_iub_cs-s?\d+$/;

/** iubenda, by purpose. A consent to everything at once names no purpose, and may come from scrolling on: only its refusal counts. */
export const iubenda: Tool<'iubenda'> = {
  name: 'iubenda',
  keys: ['_iub_cs-*'],
  map: { 2: 'functional', 4: 'analytics', 5: 'advertising' },
  read(stored) {
    const records = [...stored].filter(([name]) => RECORD.test(name)).map(([, text]) => jsonIn(text));
    // Of two sites on one domain nobody knows which is this one.
    const record = records.length === 1 ? records[0] : undefined;
    const { timestamp, purposes, consent } = record ?? {};
    const choices = isObject(purposes) ? flags(purposes).filter(([id]) => id !== '1') : consent === false ? [['*', false] as const] : [];
    return choices[0] && { choices, at: seconds(timestamp) };
  },
};
