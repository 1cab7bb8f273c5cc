import type { Core } from '../../core.js';
import { create } from '../../unclobbered.js';
import { setTrusted } from './copy.js';
import { MARK } from './gated.js';
import type { Trust } from './trust.js';

/** What is registered in code instead of markup. */
export type Registered = { readonly id?: string; readonly consent: string } & (
  | { readonly src: string; readonly attributes?: Readonly<Record<string, string>>; readonly start?: never; readonly stop?: never }
  | { readonly start: () => void; readonly stop?: () => void; readonly src?: never; readonly attributes?: never }
);

/** Runs a registered item while its expression holds: a script once, a start at each grant and its stop at each withdrawal. */
export function register({ gates, store, report }: Core, item: Registered, trust: Trust): () => void {
  if (item.src !== undefined) {
    const script = create('script') as HTMLScriptElement;
    script.type = 'text/plain';
    if (item.id) script.id = item.id;
    // The type says what it will be, as in markup: until then it is none that runs.
    for (const [name, value] of Object.entries(item.attributes ?? {})) setTrusted(script, name === 'type' ? 'data-type' : name, value, trust);
    script.setAttribute('data-consent', item.consent);
    setTrusted(script, 'src', item.src, trust);
    document.head.append(script);
    // One that is made here can run as it is, so the page has no other of its id.
    gates.take(script, true);
    return () => { if (!script.hasAttribute(MARK)) script.remove(); };
  }
  let runs = false;
  const call = (act: (() => void) | undefined) => {
    try { act?.(); } catch (error) { report({ code: 'listener-threw', key: item.id }, error); }
  };
  const start = () => {
    if (runs || !gates.allows(item.consent)) return;
    runs = true;
    if (!item.stop) gates.note(item.id ?? 'inline', item.consent);
    call(item.start);
  };
  let isFirst = true;
  const stop = store.subscribe(() => {
    if (gates.allows(item.consent)) {
      // After a press the banner is gone first.
      if (isFirst) start();
      else if (!runs) {
        requestAnimationFrame(() => setTimeout(start));
        // In a hidden page there is no frame.
        setTimeout(start, 200);
      }
    } else if (runs && item.stop) {
      // What can't be stopped goes on, and is not begun a second time.
      runs = false;
      call(item.stop);
    }
    isFirst = false;
  });
  return () => {
    stop();
    if (runs) call(item.stop);
    runs = true;
  };
}
