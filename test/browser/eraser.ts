import { letters } from '../../build/handed.mjs';
import type { Erasure } from '../../src/policy/report.js';
import { normalizeConfig } from '../../src/policy/config.js';
import type { Choices } from '../../src/policy/expression.js';
import { page, server } from './driver/index.js';

/** What the tests of the eraser share: a site, what is kept for it, and the eraser itself. */

export const host = 'a.shop.example.co.uk';
export const secure = `https://${host}`;
export const where = '/a/b/c';

const blank = '<!doctype html><title>Test</title>';

/** Everything that has been set by the tests, so that it can be taken back: one driver clears the cookies of the root only. */
const set = new Set<string>();
const note = (cookies: readonly string[]) => { for (const cookie of cookies) set.add(cookie); };

/** Opens a page of the site, with cookies that come with it as headers. */
export async function open(url = secure + where, { headers = [], body = '' }: { headers?: readonly string[]; body?: string } = {}): Promise<void> {
  note(headers);
  server.page(url, blank + body, headers.length ? { 'set-cookie': [...headers] } : {});
  await page.goto(url);
}

/** Sets cookies as a script does. */
export async function write(...cookies: string[]): Promise<void> {
  note(cookies);
  await page.run((cookies: string[]) => { for (const cookie of cookies) document.cookie = cookie; }, cookies);
}

/** Takes back every cookie that was set, on the page that is open. */
export async function takeBack(): Promise<void> {
  if (!set.size) return;
  const url = await page.run(() => location.href.replace(/[?#].*/, ''));
  if (url.startsWith('http')) {
    server.page(`${url}?taken-back`, blank, { 'set-cookie': [...set].map((cookie) => `${cookie.replace(/=[^;]*/, '=')}; Max-Age=0`) });
    await page.goto(`${url}?taken-back`);
  }
  set.clear();
}

export const visible = () => page.run(() => document.cookie.split('; ').filter(Boolean).map((pair) => pair.split('=')[0]!).sort());
/** All, those too that no script can see. */
export const all = async () => (await page.cookies()).map(({ name }) => name).sort();

interface Site { readonly cookies: unknown; readonly also?: readonly unknown[]; readonly choices?: Choices; readonly more?: Record<string, unknown> }

/** A site with one category that is denied, others by `also`; the names of a list are those of cookies. */
export const site = ({ cookies, also = [], choices = {}, more = {} }: Site) => ({
  config: normalizeConfig({
    ...more,
    categories: [{ id: 'necessary', required: true }, { id: 'analytics', cookies }, ...also],
  }),
  choices: { necessary: 'granted', analytics: 'denied', ...choices } as Choices,
});

/** What the built chunk calls by other names than the source does. */
export const { config: CONFIG, store: STORE } = letters as { readonly config: string; readonly store: string };

/** Calls the built chunk as the core does. */
export const erase = (given: Site): Promise<Erasure> => page.run(async ({ config, choices }, chunk: string, [CONFIG, STORE]: readonly [string, string]) => {
  const { erase } = await import(chunk) as typeof import('../../src/effects/erase/erase.js');
  return erase({ [CONFIG]: config, [STORE]: { get: () => ({ choices, decidedAt: 1 }) } } as unknown as Parameters<typeof erase>[0]);
}, site(given), '/consent-gate-erase.js', [CONFIG, STORE] as const);

export const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort();
