import type { Core } from './core.js';
import en from './locales/en.js';
import { canonical } from './policy/canonical.js';
import { receiptOf, type Receipt } from './policy/receipt.js';
import { first } from './unclobbered.js';
import { VERSION } from './version.js';
import type { Words } from './words.js';
import { wordsHere } from './words-here.js';

/** A fingerprint of all that a visitor may read, in this language: functions among the words are no text, and are left out. */
async function hashOf(words: Words, { config: { categories, controller, revisionNote } }: Core): Promise<string | undefined> {
  // Only a secure context has it: https://www.w3.org/TR/webcrypto/#Crypto-interface
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const text = new TextEncoder().encode(canonical({ words, categories, controller, revisionNote }));
  try {
    const digest = await subtle?.digest('SHA-256', text);
    return digest && [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch { return undefined; }
}

/** What was shown and chosen. It asks nobody and keeps nothing. Rejects only where the words can't be loaded. */
export async function receipt(core: Core): Promise<Receipt> {
  const words: Words = { ...en, ...await wordsHere(core) };
  const banner = first('consent-banner');
  const closes = banner?.getAttribute('close-button');
  const hash = await hashOf(words, core);
  // As it stands once all of that is here.
  return receiptOf(core.config, core.store.get(), {
    language: words.lang,
    hash,
    layout: banner?.getAttribute('layout') ?? undefined,
    closes: closes == null ? undefined : closes !== 'false',
    version: VERSION,
    host: location.host,
    path: location.pathname,
  });
}
