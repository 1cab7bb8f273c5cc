// Chromium without a window, told what to do through two pipes. Nothing but Node and the browser is needed.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const switches = [
  '--headless=new', '--remote-debugging-pipe', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--hide-scrollbars', '--lang=en-US', '--accept-lang=en-US',
];

/**
 * Starts a browser with an empty profile of its own and opens one tab.
 *
 * @param {string} program
 */
export async function openChromium(program) {
  const profile = await mkdtemp(join(tmpdir(), 'pictures-'));
  const browser = spawn(program, [...switches, `--user-data-dir=${profile}`, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const [, , , commands, answers] = browser.stdio;
  const waiting = new Map();
  const listeners = new Map();
  const gone = new Promise(resolve => browser.once('exit', resolve));
  let last = 0;
  let rest = '';

  answers.setEncoding('utf8');
  answers.on('data', chunk => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const text of messages) {
      const { id, method, params, result, error } = JSON.parse(text);
      if (id === undefined) listeners.get(method)?.(params);
      else if (error) waiting.get(id).reject(new Error(error.message));
      else waiting.get(id).resolve(result);
      waiting.delete(id);
    }
  });
  gone.then(() => { for (const { reject } of waiting.values()) reject(new Error('Chromium has gone')); });

  const send = (method, params = {}, sessionId) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    commands.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
  });

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => send(method, params, sessionId);
  await tab('Page.enable');

  return {
    /** One command of the DevTools protocol, to the tab. */
    send: tab,
    /** What is called with each event of a kind. */
    on: (method, listener) => listeners.set(method, listener),
    /** The value of an expression in the page, once its promise is kept. */
    async run(expression) {
      const { result, exceptionDetails } = await tab('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async close() {
      await send('Browser.close').catch(() => {});
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
