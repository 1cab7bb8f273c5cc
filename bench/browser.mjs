/** One headless Chromium, driven by chromedriver, which cannot outlive this process (see the tests' keeper). */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEngine } from '../test/setup/engines.mjs';

const keeper = fileURLToPath(new URL('../test/browser/driver/process/keeper.mjs', import.meta.url));
const switches = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-dev-shm-usage', '--lang=en-US', '--window-size=1280,900', '--no-proxy-server',
  // Nothing that learns from one page load what the next one will need.
  '--disable-features=Translate,OptimizationHints,LocalNetworkAccessChecks',
];

/** Longer than any measurement may take. */
const PATIENCE = 60_000;

async function started(child) {
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    const port = /started successfully on port (\d+)/.exec(text)?.[1];
    if (port) {
      // Read on, or the pipe fills up.
      child.stdout.resume();
      return `http://127.0.0.1:${port}/session`;
    }
  }
  throw new Error(`chromedriver did not start: ${text}`);
}

async function ask(url, method, body) {
  const response = await fetch(url, { method, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE + 10_000) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${String(value.message).split('\n')[0]}`);
  return value;
}

export async function openBrowser() {
  const { programs, missing } = findEngine('chromium');
  if (missing.length) throw new Error(`Chromium cannot run: no ${missing.join(', no ')} on this machine`);
  const home = join(mkdtempSync(join(tmpdir(), 'consent-bench-')), 'chromium');
  const child = spawn(process.execPath, [keeper, randomUUID(), home, programs.driver, '--port=0'], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const close = () => { child.stdin.end(); return ended; };
  try {
    const base = await started(child);
    const { sessionId, capabilities } = await ask(base, 'POST', { capabilities: { alwaysMatch: {
      browserName: 'chrome',
      timeouts: { script: PATIENCE, pageLoad: PATIENCE },
      'goog:chromeOptions': { binary: programs.browser, args: [...switches, `--user-data-dir=${join(home, 'profile')}`] },
    } } });
    const session = (path, body) => ask(`${base}/${sessionId}/${path}`, 'POST', body);
    const cdp = (cmd, params = {}) => session('goog/cdp/execute', { cmd, params });
    await cdp('Performance.enable');
    return {
      version: capabilities.browserVersion,
      close,
      cdp,
      goto: (url) => session('url', { url }),
      /** Awaits the value of an expression in the page. */
      run: (expression) => session('execute/async', {
        script: `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
        args: [],
      }).then(({ value, error }) => {
        if (error) throw new Error(error);
        return value;
      }),
      /** What of CPU time the page has taken so far, in milliseconds. */
      async cpu() {
        const { metrics } = await cdp('Performance.getMetrics');
        const of = (name) => metrics.find((metric) => metric.name === name).value * 1000;
        return { script: of('ScriptDuration'), task: of('TaskDuration') };
      },
      /** A visitor who was never here. */
      async forget(origin) {
        await session('url', { url: 'about:blank' });
        await cdp('Network.clearBrowserCookies');
        await cdp('Network.clearBrowserCache');
        await cdp('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
