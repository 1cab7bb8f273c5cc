import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebDriverError } from '../web-driver-error.js';
import type { Bidi } from './bidi.js';
import { commands } from './commands.js';
import type { Marionette } from './marionette.js';

interface Parameters {
  handle?: string;
  script?: string;
  args?: string[];
}

const defaults: Record<string, object> = {
  // Else it takes the whole document, as tall as that may be.
  'WebDriver:TakeScreenshot': { full: false },
};

async function body(request: IncomingMessage): Promise<Parameters> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text ? (JSON.parse(text) as Parameters) : {};
}

function unwrap(result: unknown): unknown {
  if (result === null || typeof result !== 'object' || Array.isArray(result)) return result;
  const keys = Object.keys(result);
  return keys.length === 1 && keys[0] === 'value' ? (result as { value: unknown }).value : result;
}

async function evaluate(bidi: Bidi, context: string, { script, args = [] }: Parameters): Promise<unknown> {
  const answer = (await bidi.send('script.callFunction', {
    functionDeclaration: `(...args) => new Promise((done) => { (function () { ${script} }).call(window, ...args, done); })`,
    arguments: args.map((value) => ({ type: 'string', value })),
    target: { context },
    awaitPromise: true,
  })) as { result?: { value?: unknown }; exceptionDetails?: { text: string } };
  if (answer.exceptionDetails) throw new WebDriverError('javascript error', answer.exceptionDetails.text);
  return answer.result?.value ?? null;
}

export interface Bridge {
  endpoint: string;
  close(): void;
}

/** Lets Firefox be spoken to like the other two. Debian has no geckodriver; this is the part of it that tests need. */
export async function bridge(marionette: Marionette, bidi: Bidi): Promise<Bridge> {
  const messages: { level: string; text: string }[] = [];
  bidi.onEvent = (_method, params) => {
    const { level, text } = params as { level: string; text: string };
    messages.push({ level: level === 'error' ? 'error' : level === 'warn' ? 'warning' : 'info', text });
  };
  await bidi.send('session.subscribe', { events: ['log.entryAdded'] });

  let current = unwrap(await marionette.send('WebDriver:GetWindowHandle')) as string;

  const run = async (method: string, path: string, parameters: Parameters): Promise<unknown> => {
    if (path === 'execute/async') return evaluate(bidi, current, parameters);
    for (const [verb, pattern, command] of commands) {
      const match = verb === method ? pattern.exec(path) : null;
      if (!match) continue;
      const result = await marionette.send(command, { ...defaults[command], ...parameters, ...match.groups });
      if (path === 'window' && method === 'POST') current = parameters.handle!;
      return unwrap(result);
    }
    if (path === 'bidi') {
      const { method: name, params } = parameters as { method: string; params: object };
      return bidi.send(name, params);
    }
    if (path === 'console') return messages.splice(0);
    throw new WebDriverError('unknown command', `${method} ${path}`);
  };

  const server = createServer(async (request, response) => {
    const answer = (status: number, value: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ value }));
    };
    try {
      const path = request.url!.replace(/^\/session\/\w+\//, '');
      answer(200, await run(request.method!, path, await body(request)));
    } catch (error) {
      answer(500, { error: error instanceof WebDriverError ? error.code : 'unknown error', message: (error as Error).message });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/session/firefox`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
