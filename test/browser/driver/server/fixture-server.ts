import { readFile, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Wire } from '../wire.js';
import { type AnyProtocol, anyProtocol } from './any-protocol.js';
import { mime } from './mime.js';
import { type Headers, type Reply, send } from './reply.js';

const blank = '/.blank';

const dist = fileURLToPath(new URL('../../../../dist/', import.meta.url));

/** One request as it came in. */
export interface Logged {
  method: string;
  /** All of it, with scheme, host and query. */
  url: string;
  host: string;
  /** Path and query. */
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** In milliseconds, as `Date.now()`. */
  time: number;
}

export type Answer = Reply | ((request: Logged) => Reply | Promise<Reply>);

/** Serves the built files and what a test adds, on every host name, as http and as https. */
export class FixtureServer {
  /** Of the page under test. */
  readonly origin: string;
  readonly origins: {
    /** Another site than `origin`, at the same port. */
    readonly other: string;
    /** Https with a host name of its own, as a site in the world has. Any other `.test` or `.example` host works too. */
    readonly secure: string;
  };
  readonly #answers = new Map<string, Answer>();
  readonly #seen = new Set<string>();
  readonly #connections: AnyProtocol;
  #log: Logged[] = [];

  private constructor({ port, certificate }: Wire) {
    this.origin = `http://localhost:${port}`;
    this.origins = { other: `http://other.localhost:${port}`, secure: 'https://site.example' };
    this.#connections = anyProtocol(certificate, (request, response) => void this.#take(request, response));
  }

  static async open(wire: Wire): Promise<FixtureServer> {
    const made = new FixtureServer(wire);
    await rm(wire.socket, { force: true });
    await made.#connections.listen(wire.socket);
    return made;
  }

  /** A document. `where` is a path, on all hosts, or a whole URL. Gives back its URL. */
  page(where: string, html: string, headers: Headers = {}): string {
    return this.answer(where, { body: html, type: 'text/html; charset=utf-8', headers });
  }

  /** Anything else: `delay` in milliseconds, `status`, `type`, or `hang` for one that is never answered. */
  file(where: string, body: string | Uint8Array, options: Omit<Reply, 'body'> = {}): string {
    return this.answer(where, { body, ...options });
  }

  /** A document that arrives in pieces, `pause` milliseconds apart. */
  stream(where: string, chunks: readonly string[], pause: number, headers: Headers = {}): string {
    // WebKitGTK shows nothing of a document before its first 512 bytes are there. The parser passes over blanks in front.
    const [first = '', ...others] = chunks;
    return this.answer(where, { chunks: [' '.repeat(512) + first, ...others], pause, type: 'text/html; charset=utf-8', headers });
  }

  /** Whatever else: a reply, or a function of the request that gives one. */
  answer(where: string, answer: Answer): string {
    this.#answers.set(where, answer);
    return new URL(where, this.origin).href;
  }

  /** The requests so far, oldest first: all, those to a path whatever its query, or those to a URL. */
  requests(where?: string): Logged[] {
    if (where === undefined) return [...this.#log];
    return this.#log.filter(({ url, path }) => {
      const whole = where.includes('://') ? url : path;
      return whole === where || whole.split('?')[0] === where;
    });
  }

  /** An empty document at each origin that was asked for anything since these were last forgotten. */
  blankPages(): string[] {
    return [...this.#seen].map((origin) => origin + blank);
  }

  forgetOrigins(): void {
    this.#seen.clear();
  }

  /** Forgets the log and what was added, and cuts off whatever still hangs. */
  reset(): void {
    this.#answers.clear();
    this.#log = [];
    this.#connections.cut();
  }

  close(): Promise<void> {
    return this.#connections.close();
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    const url = new URL(request.url!, `${scheme}://${request.headers.host}`);
    const path = url.pathname + url.search;
    // Asked for by browsers of their own accord.
    if (url.pathname === '/favicon.ico' || url.host === 'update.googleapis.com') return send(response, { status: 204 }, 'image/x-icon');
    if (url.pathname === blank) return send(response, { type: 'text/html' }, '');

    const logged: Logged = { method: request.method!, url: url.href, host: url.host, path, headers: request.headers, body: '', time: Date.now() };
    this.#log.push(logged);
    this.#seen.add(url.origin);
    try {
      for await (const chunk of request.setEncoding('utf8')) logged.body += chunk;
      const answer = this.#find(url);
      const reply = typeof answer === 'function' ? await answer(logged) : answer ?? (await this.#built(url.pathname));
      await send(response, reply, mime(url.pathname));
    } catch (error) {
      if (!response.headersSent) response.writeHead(500, { connection: 'close' }).end(String(error));
    }
  }

  #find({ href, origin, pathname, search }: URL): Answer | undefined {
    for (const key of [href, origin + pathname, pathname + search, pathname]) {
      const answer = this.#answers.get(key);
      if (answer) return answer;
    }
    return undefined;
  }

  async #built(pathname: string): Promise<Reply> {
    try {
      return { body: await readFile(join(dist, normalize(decodeURIComponent(pathname)))) };
    } catch {
      return { status: 404, body: `Nothing at ${pathname}`, type: 'text/plain; charset=utf-8' };
    }
  }
}
