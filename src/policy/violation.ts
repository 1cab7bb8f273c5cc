import type { Kind } from './doomed.js';

/**
 * What was refused: something to be kept, by its kind as it is declared, a service worker or the site's own files (Origin
 * Private File System), or something asked of another host.
 */
export type Refused = Kind | 'service-worker' | 'files'
  | 'script' | 'frame' | 'image' | 'media' | 'font' | 'style' | 'connect' | 'worker' | 'object' | 'form' | 'other';

/** Something that a script tried and was kept from: the detail of `consent-violation`. */
export interface Violation {
  readonly kind: Refused;
  /** The name of what was to be kept; the URL of what was asked for. */
  readonly name: string;
  /** The URL of the script at fault, as far as the browser tells it; the page's for one that stands in it. */
  readonly script: string;
  /** The category that would have to be allowed, where the site has declared it. */
  readonly category?: string;
}
