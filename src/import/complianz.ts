import type { Tool } from './tool.js';
import { usual } from './usual.js';

/** Complianz: a cookie a purpose, decided once the banner is dismissed; `functional` is what it calls necessary. There is no date. */
export const complianz: Tool<'complianz'> = {
  name: 'complianz',
  keys: ['cmplz_*'],
  map: usual,
  read(stored) {
    if (stored.get('cmplz_banner-status') !== 'dismissed') return undefined;
    const choices = ['preferences', 'statistics', 'marketing'].flatMap((id) => {
      const value = stored.get(`cmplz_${id}`) ?? '';
      return /^(allow|deny)$/.test(value) ? [[id, value === 'allow'] as const] : [];
    });
    return choices[0] && { choices };
  },
};
