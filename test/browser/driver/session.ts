import { WebDriverError } from './web-driver-error.js';

/** Longer than any script may take, shorter than a test. */
const patience = 25_000;

/** The one browser session. Commands go out one at a time, since each acts on whichever tab is the current one. */
export class Session {
  readonly #endpoint: string;
  #current: string | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /** Sends one command to one tab. */
  send<T>(handle: string | undefined, method: string, path: string, body?: object): Promise<T> {
    return this.inTurn(handle, (now) => now<T>(method, path, body));
  }

  /** Lets `work` send several commands to one tab with none of another in between. */
  inTurn<T>(handle: string | undefined, work: (send: <R>(method: string, path: string, body?: object) => Promise<R>) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      if (handle !== undefined && handle !== this.#current) {
        this.#current = undefined;
        await this.#request('POST', 'window', { handle });
        this.#current = handle;
      }
      return work((method, path, body) => this.#request(method, path, body));
    });
    this.#queue = turn.catch(() => {});
    return turn;
  }

  /** The tab that was current is no more. */
  forget(handle: string): void {
    if (this.#current === handle) this.#current = undefined;
  }

  async #request<R>(method: string, path: string, body?: object): Promise<R> {
    const response = await fetch(`${this.#endpoint}/${path}`, {
      method,
      signal: AbortSignal.timeout(patience),
      ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body ?? {}) }),
    }).catch((error: unknown) => {
      const why = error instanceof Error && error.name === 'TimeoutError' ? `no answer in ${patience} ms` : String(error);
      throw new WebDriverError('no answer', `${method} ${path}: ${why}`);
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value as R;
    const { error, message } = value as { error: string; message: string };
    throw new WebDriverError(error, message.split('\n')[0]!);
  }
}
