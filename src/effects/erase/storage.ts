import type { Place } from './place.js';

/** The web storage of this origin, or of this tab. */
export const storage = (kind: 'local' | 'session'): Place => {
  // Reading it throws where the visitor has blocked it (HTML Standard, "localStorage").
  const area = () => window[`${kind}Storage`];
  return {
    kind,
    names: () => Array.from({ length: area().length }, (_, i) => area().key(i) as string),
    async remove(name) { area().removeItem(name); return undefined; },
  };
};
