import { page } from './driver/index.js';
import type { Consent } from '../../src/index.js';

declare global {
  interface Window {
    consentBanner?: Consent;
    /** What ran, as the scripts of the tests note it. */
    ran?: string[];
  }
}

/** A page with the script tag first, as the README has it. */
export const html = ({ head = '', body = '', nonce = '', script = '<script src="/consent-gate.js"></script>' }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Test</title>
${/consent-config/.test(head) ? head + script : script + head}</head><body>${body}</body></html>`.replaceAll('<script src="/consent-gate.js">', nonce ? `<script nonce="${nonce}" src="/consent-gate.js">` : '<script src="/consent-gate.js">');

/** The library has started, and the page has been parsed. */
export const ready = () => page.waitFor(() => !!window.consentBanner && document.readyState === 'complete', { message: 'the library has not started' });

export const ran = () => page.run(() => window.ran ?? []);
