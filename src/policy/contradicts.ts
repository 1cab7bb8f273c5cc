import type { AuditHost } from './asked.js';
import type { AuditItem } from './found.js';

/**
 * Whether what is on a page makes it untrue that the site keeps only what it declares as necessary and asks nobody else: something is
 * kept, or a host was asked, that is not allowed. In no-cookie mode only what is required is ever allowed.
 */
export const contradicts = ({ items, hosts }: { readonly items: readonly AuditItem[]; readonly hosts: readonly AuditHost[] }): boolean =>
  [...items, ...hosts].some(({ allowed }) => !allowed);
