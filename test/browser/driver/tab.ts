import { find } from './page/find.js';
import { source } from './page/source.js';
import type { Session } from './session.js';

type Outcome = { json?: string } | { error: string };

const left = 'The page went away before it could answer';

/**
 * Text alone goes in and comes out, so that all engines agree on what a value is. A page that goes away says so itself:
 * WebKitGTK keeps it for the way back, and its driver waits for an answer from there without end.
 */
function script(call: string): string {
  return `
    const [text, callback] = arguments;
    const args = JSON.parse(text);
    const done = (outcome) => {
      removeEventListener('pagehide', leave);
      callback(JSON.stringify(outcome));
    };
    const leave = () => done({ error: '${left}' });
    const fail = (error) => done({ error: error && error.message ? (error.name || 'Error') + ': ' + error.message : String(error) });
    addEventListener('pagehide', leave);
    try {
      Promise.resolve(${call}).then((value) => done({ json: JSON.stringify(value) })).catch(fail);
    } catch (error) {
      fail(error);
    }`;
}

/** One tab of the session. */
export class Tab {
  readonly session: Session;
  readonly handle: string;

  constructor(session: Session, handle: string) {
    this.session = session;
    this.handle = handle;
  }

  send<T = unknown>(method: string, path: string, body?: object): Promise<T> {
    return this.session.send<T>(this.handle, method, path, body);
  }

  /** Calls a function in the page and waits for its promise. It is sent as text: it sees its arguments, not what surrounds it here. */
  run<A extends unknown[], R>(fn: ((...args: A) => R) | string, ...args: A): Promise<Awaited<R>> {
    return this.#evaluate(`(${source(fn)})(...args)`, args);
  }

  /** The same, with the first element that a selector matches in front of the arguments. */
  on<A extends unknown[], R>(selector: string, fn: (element: HTMLElement, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const call = `((selector, ...rest) => {
      const element = (${source(find)})(selector);
      if (!element) throw new Error('Nothing matches ' + selector);
      return (${source(fn)})(element, ...rest);
    })(...args)`;
    return this.#evaluate(call, [selector, ...args]);
  }

  /** Whether anything matches. */
  has(selector: string): Promise<boolean> {
    return this.#evaluate(`(${source(find)})(...args) !== null`, [selector]);
  }

  /** WebDriver's own reference to an element, for what only the driver can ask. */
  async reference(selector: string): Promise<string> {
    const found = await this.send<Record<string, string> | null>('POST', 'execute/sync', {
      script: `return (${source(find)})(arguments[0]);`,
      args: [selector],
    });
    if (!found) throw new Error(`Nothing matches ${selector}`);
    return Object.values(found)[0]!;
  }

  async #evaluate<R>(call: string, args: unknown[]): Promise<R> {
    const text = await this.send<string | null>('POST', 'execute/async', { script: script(call), args: [JSON.stringify(args)] });
    if (text === null) throw new Error(left);
    const outcome = JSON.parse(text) as Outcome;
    if ('error' in outcome) throw new Error(outcome.error);
    return (outcome.json === undefined ? undefined : JSON.parse(outcome.json)) as R;
  }
}
