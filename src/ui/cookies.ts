import type { DeclaredCategory, DeclaredCookie, DeclaredService } from '../policy/declared.js';

/** What a category or service says that it keeps, as far as that can be read: what is only shown nobody has looked at before. */
export const cookiesOf = ({ cookies }: DeclaredCategory | DeclaredService): DeclaredCookie[] =>
  (Array.isArray(cookies) ? cookies as (DeclaredCookie | null)[] : []).filter((cookie) => !!cookie?.name) as DeclaredCookie[];
