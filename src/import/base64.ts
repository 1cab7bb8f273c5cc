import { decoded } from './decoded.js';

/** The text that stands in base64 in another; empty where none does. Letters beyond Latin 1 come out wrong, and nobody reads them. */
export function fromBase64(text: string): string {
  try { return atob(decoded(text)); } catch { return ''; }
}
