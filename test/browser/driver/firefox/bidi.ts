import { WebDriverError } from '../web-driver-error.js';
import { WebSocketClient } from './web-socket.js';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

type Message =
  | { type: 'success'; id: number; result: unknown }
  | { type: 'error'; id: number; error: string; message: string }
  | { type: 'event'; method: string; params: unknown };

/** WebDriver BiDi. Marionette runs scripts in a sandbox with its own `Date`, `Object` and so on; this runs them in the page itself. */
export class Bidi {
  onEvent: (method: string, params: unknown) => void = () => {};
  readonly #socket: WebSocketClient;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  private constructor(socket: WebSocketClient) {
    this.#socket = socket;
    socket.onText = (text) => this.#read(JSON.parse(text) as Message);
    socket.onClose = () => {
      for (const each of this.#waiting.values()) each.reject(new Error('Firefox has gone'));
      this.#waiting.clear();
    };
  }

  static async open(url: string): Promise<Bidi> {
    return new Bidi(await WebSocketClient.open(url));
  }

  send(method: string, params: object): Promise<unknown> {
    const id = ++this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  close(): void {
    this.#socket.close();
  }

  #read(message: Message): void {
    if (message.type === 'event') return this.onEvent(message.method, message.params);
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting?.resolve(message.result);
    else waiting?.reject(new WebDriverError(message.error, message.message));
  }
}
