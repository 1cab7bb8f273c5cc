import { setCookie } from '../../unclobbered.js';

/** Each folder above a page, with and without a slash at the end, shortest first. A cookie belongs to one of them (RFC 6265, 5.1.4). */
export const folders = (pathname: string): string[] =>
  [...pathname.matchAll(/\/|$/g)].flatMap(({ index }) => [pathname.slice(0, index), pathname.slice(0, index + 1)]);

/** A host and each of its parents; which of them are public suffixes, a browser knows, and refuses those. */
const parents = (host: string): string[] => host.split('.').map((_, i, labels) => labels.slice(i).join('.'));

/** A prefix, and a page within another site's, ask for the second; a jar of its own for each site for the third (CHIPS). */
const FLAGS = ['', ';Secure;SameSite=None', ';Secure;SameSite=None;Partitioned'];

/**
 * Expires a cookie wherever this page could have it from, until it is gone: no script is told which domain and path
 * it was set with, and one is erased only by naming both.
 */
export function expire(name: string, isGone: () => boolean, domain?: string, path?: string): void {
  const domains = new Set(['', ...[...domain ? [domain] : [], ...parents(location.hostname)].map((host) => `;Domain=${host}`)]);
  // Without a path it is the page's own folder, also where that has a semicolon in it.
  const paths = new Set([...[...path ? [path] : [], '/', ...folders(location.pathname)].filter(Boolean).map((folder) => `;Path=${folder}`), '']);
  for (const folder of paths) {
    for (const host of domains) {
      for (const flags of FLAGS) setCookie(`${name}=;Expires=Thu, 01 Jan 1970 00:00:00 GMT${folder}${host}${flags}`);
    }
    if (isGone()) return;
  }
}
