import { fileURLToPath } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { ran } from './documents.js';

/** An application that imports the package by its name, as a bundler makes it. */
async function bundle(source: string): Promise<{ fileName: string; code: string }[]> {
  const entry = fileURLToPath(new URL('./app.js', import.meta.url));
  const build = await rollup({
    input: entry,
    plugins: [{ name: 'app', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) }, nodeResolve({ exportConditions: ['production'] })],
  });
  const { output } = await build.generate({ format: 'es', entryFileNames: 'assets/app.js', chunkFileNames: 'assets/[name]-[hash].js' });
  return output.flatMap((file) => (file.type === 'chunk' ? [{ fileName: file.fileName, code: file.code }] : []));
}

const files = await bundle(`
  import { startConsent } from 'consent-banner';
  window.mine = startConsent({ policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'analytics' }] });
  window.again = startConsent();
`);

const audited = await bundle(`
  import 'consent-banner/audit';
  import { audit, printAudit, why } from 'consent-banner/audit';
  import { startConsent } from 'consent-banner';
  startConsent({ policyUrl: '/privacy', categories: [{ id: 'necessary', required: true }, { id: 'analytics' }] });
  Object.assign(window, { audit, printAudit, why });
`);
const protectedFirst = await bundle(`
  import { startConsent } from 'consent-banner';
  import { protect } from 'consent-banner/protect';
  startConsent({ mode: 'no-cookie', protect });
  document.cookie = 'early=1';
`);
const protectedLate = await bundle(`
  import { startConsent } from 'consent-banner';
  startConsent({ mode: 'no-cookie' });
  document.cookie = 'early=1';
`);
const eager = await bundle(`
  import 'consent-banner/ui';
  import { startConsent } from 'consent-banner';
  startConsent();
`);
const bare = await bundle("import 'consent-banner/audit'");

beforeEach(async () => {
  await page.clear();
  server.reset();
  for (const { fileName, code } of files) server.file('/' + fileName, code, { type: 'text/javascript' });
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
  server.page('/app', `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><script type="module" src="/assets/app.js"></script></head>
    <body><script type="text/plain" data-consent="analytics" src="/a.js" async></script></body></html>`);
});

describe('the package in an application', () => {
  it('is split by the bundler: Lit and the banner are no part of what comes first', () => {
    const first = files.find(({ fileName }) => fileName === 'assets/app.js')!;
    expect(first.code).not.toMatch(/lit\$|LitElement/);
    expect(files.filter(({ code }) => /lit\$/.test(code)).length).toBeGreaterThan(0);
  });

  it('is in no file that a filter list blocks by its name', () => {
    expect(files.map(({ fileName }) => fileName).filter((name) => /(^|\/)(consent-banner-|consent-banner\.)|-consent-banner\./.test(name))).toEqual([]);
  });

  it('brings the banner for who has decided only where the application asks for it at once', async () => {
    for (const [built, brought] of [[files, false], [eager, true]] as const) {
      for (const { fileName, code } of built) server.file('/' + fileName, code, { type: 'text/javascript' });
      const shows = built.filter(({ code }) => code.includes('LitElement')).map(({ fileName }) => '/' + fileName);
      expect(shows).not.toEqual([]);
      server.page('/app', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><script type="module" src="/assets/app.js"></script></head><body></body></html>',
        { 'set-cookie': `consent=v=1&t=${Math.floor(Date.now() / 1000) - 9}&e=4102444800&r=0&m=opt-in&s=reject&a=necessary&d=functional.analytics.advertising; Path=/` });
      await page.goto('/app');
      await page.waitFor(() => window.consentBanner?.state.decided === true);
      if (brought) await expect.poll(() => shows.some((file) => server.requests(file).length > 0)).toBe(true);
      await page.waitFor('consent-button');
      expect(shows.some((file) => server.requests(file).length > 0)).toBe(brought);
    }
  });

  it('fills the table of a privacy page, before a choice and after one', async () => {
    for (const choice of ['You have not chosen yet.', 'Chosen on']) {
      server.page('/app', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><script type="module" src="/assets/app.js"></script></head><body><consent-declaration></consent-declaration></body></html>');
      await page.goto('/app');
      await page.waitFor('consent-declaration >>> [part=text]');
      expect(await page.text('consent-declaration >>> [part=text]')).toContain(choice);
      await page.run(() => window.consentBanner!.rejectAll().then(() => {}));
    }
  });

  it('asks, keeps the choice and releases, as the script tag does', async () => {
    await page.goto('/app');
    await page.waitFor('consent-banner >>> #accept');
    expect(server.requests('/a.js')).toHaveLength(0);
    await page.click('consent-banner >>> #accept');
    await page.waitFor(() => (window.ran ?? []).length === 1);
    expect(await page.cookies()).toMatchObject([{ name: 'consent' }]);
    await page.reload();
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await page.waitFor('consent-button');
    expect(await page.exists('consent-banner')).toBe(false);
    expect(await ran()).toEqual(['a']);
  });

  it.each([['from the first', protectedFirst, [], ''], ['late without their function, and says so', protectedLate, ['protect-late'], 'early=1']])('has the guards %s', async (_, app, codes, kept) => {
    for (const { fileName, code } of app) server.file('/' + fileName, code, { type: 'text/javascript' });
    server.page('/app', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><script type="module" src="/assets/app.js"></script></head><body></body></html>');
    await page.goto('/app');
    await expect.poll(() => page.run(() => window.consentBanner?.problems.map(({ code }) => code))).toEqual(codes);
    expect(await page.run(() => document.cookie)).toBe(kept);
    await page.run(() => { document.cookie = 'later=1'; });
    expect(await page.run(() => document.cookie)).toBe(kept);
  });

  it('is one in a page: a second start gives the first, with a problem', async () => {
    await page.goto('/app');
    await page.waitFor(() => 'again' in window);
    expect(await page.run(() => {
      const { mine, again } = window as unknown as { mine: unknown; again: unknown };
      return mine === again && mine === window.consentBanner;
    })).toBe(true);
  });

  it('says what is on the page and why something is held back, where the audit is imported', async () => {
    for (const { fileName, code } of audited) server.file('/' + fileName, code, { type: 'text/javascript' });
    await page.goto('/app');
    await page.waitFor(() => !!window.consentBanner);
    expect(await page.run(async () => {
      const { audit, printAudit, why } = window as unknown as typeof import('../../src/audit.js');
      const tables: number[] = [];
      console.table = (rows: unknown[]) => { tables.push(rows.length); };
      document.cookie = 'other=1';
      const found = await audit();
      printAudit(found);
      return { items: found.items, tables, why: why(document.querySelector('[data-consent]')!), same: JSON.stringify(found.items) === JSON.stringify((await window.consentBanner!.audit()).items) };
    })).toEqual({
      items: [{ kind: 'cookie', name: 'other', category: '', declared: false, allowed: false }],
      tables: [1, 1],
      why: 'It waits for "analytics": analytics is undecided.',
      same: true,
    });
  });

  it('defines the panel by the import alone, also before the library has started', async () => {
    for (const { fileName, code } of bare) server.file('/' + fileName, code, { type: 'text/javascript' });
    server.page('/app', '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title><script type="module" src="/assets/app.js"></script></head><body><consent-audit></consent-audit></body></html>');
    await page.goto('/app');
    await page.waitFor('consent-audit >>> .root');
    expect(await page.text('consent-audit >>> [part=text]')).toBe('The library does not run in this page.');
  });
});
