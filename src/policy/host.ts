/**
 * Whether a host is meant: itself, or, with `*.` in front, each host under it and not itself, as in a Content-Security-Policy
 * (CSP Level 3, "host-source matching"). Without a port any port is meant.
 */
export function matchesHost(pattern: unknown, host: string): boolean {
  if (typeof pattern !== 'string') return false;
  const wanted = pattern.toLowerCase();
  const given = host.toLowerCase();
  const one = /:\d+$/.test(wanted) ? given : given.replace(/:\d+$/, '');
  return /^\*\.[^*]+$/.test(wanted) ? one.endsWith(wanted.slice(1)) && one.length > wanted.length - 1 : one === wanted;
}
