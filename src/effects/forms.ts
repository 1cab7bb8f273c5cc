import type { ConsentConfig } from '../policy/declared.js';
import { ORIGIN } from '../policy/origin.js';
import { FORMS } from '../policy/walls.js';
import { create, first } from '../unclobbered.js';

/**
 * Has the browser keep forms to the site's own origin and those that `forms` lists. Only where it does: a redirect that follows
 * counts too, as after a log-in or a payment (CSP Level 3, section 6.4.1, "form-action").
 */
export function holdForms({ forms }: ConsentConfig): void {
  if (!Array.isArray(forms)) return;
  const meta = create('meta') as HTMLMetaElement;
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = [FORMS, ...forms.filter((each: unknown) => typeof each === 'string' && ORIGIN.test(each))].join(' ');
  first('head')?.append(meta);
}
