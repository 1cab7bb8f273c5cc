import type { Reporter } from '../../report.js';
import { insert, listen } from '../../unclobbered.js';
import type { Bring } from './embeds.js';
import { MARK } from './gated.js';

/** What an element waits for. */
export const expressionOf = (element: Element): string => element.getAttribute('data-consent') ?? '';

/**
 * Has the same node run with its type restored, so that nonce, integrity and every attribute hold, also under Trusted Types. One with
 * its code in it stays where it is: a browser looks again at a script that could not run when a child is put into it (HTML Standard,
 * "script", children changed steps), and nothing in the page moves.
 */
function begin(script: HTMLScriptElement): void {
  // Not taken away: a router that compares markup is to find its attributes in their order.
  script.type = script.dataset.type ?? '';
  script.setAttribute(MARK, '');
  // Firefox takes the child for other code, which no policy has made, and is told by what it alone has. One that is put in anew is
  // taken out first (DOM Standard, "adopt").
  if (script.src || (window as { InternalError?: unknown }).InternalError) insert(script.parentNode as Node, script, script.nextSibling);
  else script.append('');
}

/** Milliseconds of work after which a press or a key may come in between. */
const SLICE = 8;
/** Slices after which the page's own timers and answers have a turn too: what `scheduler.yield` resumes goes before them. */
const TURN = 6;

let slices = 0;
const tick = async () => {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  if (scheduler?.yield && ++slices % TURN) return scheduler.yield();
  await new Promise((resolve) => { setTimeout(resolve); });
};

/**
 * Releases scripts: those of one expression in document order unless `async`, each waiting for the ordered external ones
 * before it, at most `timeout` milliseconds each, and for nothing of another expression. The browser's own ordered list
 * would not do: there is one for the whole page, so that one script which never answers would hold back all.
 */
export function createScriptGate(timeout: number, allows: (expression: string) => boolean, runs: (script: Element) => boolean, ran: (script: HTMLScriptElement, expression: string) => void, report: Reporter, bring: Bring) {
  const lines = new Map<string, HTMLScriptElement[]>();
  const queued = new WeakSet<Element>();
  let until = 0;

  const done = (script: HTMLScriptElement) => new Promise<unknown>((resolve) => {
    setTimeout(resolve, timeout);
    listen('load', resolve, script);
    listen('error', resolve, script);
  });

  const drain = async (key: string, line: HTMLScriptElement[]) => {
    for (const held of line) {
      if (performance.now() > until && held.dataset.type !== 'importmap') {
        await tick();
        until = performance.now() + SLICE;
      }
      const expression = expressionOf(held);
      // What was allowed when it was queued may have been withdrawn since.
      const due = () => held.isConnected && allows(expression);
      // Not awaited if it can run: what the parser made is not to be late.
      const script = due() && (runs(held) ? held : await bring((embeds) => due() && embeds.renew(held)));
      if (!script) {
        queued.delete(held);
        continue;
      }
      // What runs stays known, whoever takes its mark away.
      queued.add(script);
      // One for browsers without modules is never asked for, and nothing is heard of it.
      const waits = key && script.src && !script.noModule ? done(script) : undefined;
      const run = () => {
        begin(script);
        // An engine with one import map a document refuses one that comes after a module (HTML Standard, "import maps allowed").
        if (script.type === 'importmap') listen('error', () => report({ code: 'importmap-late', key: expression }), script);
        ran(script, expression);
      };
      if (/\bwrite/.test(script.text)) await bring((embeds) => due() && embeds.write(script, run));
      else run();
      if (waits) await waits;
    }
    lines.delete(key);
  };

  return (script: HTMLScriptElement, expression: string): void => {
    if (queued.has(script)) return;
    queued.add(script);
    // The property is no guide: it is true for every script that the parser inserted and that could not run yet.
    const key = script.matches('[async][src]') ? '' : expression;
    const line = lines.get(key);
    if (line) {
      line.push(script);
      if (script.src) bring((embeds) => allows(expression) && embeds.preload(script));
    } else {
      const fresh = [script];
      lines.set(key, fresh);
      drain(key, fresh);
    }
  };
}
