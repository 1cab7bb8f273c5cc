import { readRecord, type ConsentRecord } from 'consent-banner/records';
import { beforeEach, describe, expect, it } from 'vitest';
import { html, ready } from './documents.js';
import { page, server, type Page } from './driver/index.js';
import { config, inside, opened } from './face.js';
import { beside, clock, connected, mark, marked, now, quiet, script, visit } from './two.js';
import { record, wrongs } from './visitors.js';

const records = { endpoint: '/records' };

beforeEach(async () => {
  await page.clear();
  server.reset();
  server.file('/a.js', '(window.ran ??= []).push("a")', { type: 'text/javascript' });
  server.page('/frame', '<!doctype html><title>Frame</title>');
  server.answer('/records', { status: 204 });
});

const open = (path: string, { with: more = {}, ...how }: { head?: string; body?: string; with?: object } = {}, tab: Page = page) => visit(tab, path, { ...how, with: { records, ...more } });
/** What the endpoint got, oldest first. */
const posted = (where = '/records') => server.requests(where).filter(({ method }) => method === 'POST');
const got = () => posted().map(({ body }) => JSON.parse(body) as ConsentRecord);
/** That many came, and no more. */
async function came(count: number, timeout = 5000): Promise<readonly ConsentRecord[]> {
  await expect.poll(() => posted().length, { timeout }).toBe(count);
  await quiet(page);
  expect(posted()).toHaveLength(count);
  return got();
}
const act = (how: 'acceptAll' | 'rejectAll' | 'withdraw' | 'forget', tab = page) => tab.run((name) => window.consentBanner![name]().then(() => {}), how);
const holds = (id: string | undefined) => expect.poll(async () => (await record())['i'], { timeout: 5000 }).toBe(id);
const problems = () => page.run(() => window.consentBanner!.problems.map(({ code, key }) => `${code} ${key}`));

/** Answers as it is told, once it is told. */
function held(): (status: number) => void {
  let answer: (status: number) => void = () => {};
  const told = new Promise<number>((resolve) => { answer = resolve; });
  server.answer('/records', async () => ({ status: await told }));
  return answer;
}
/** A page in which seconds pass quickly, and one in which none do; but for the 20 of WebKit's driver, which counts in the page. */
const quick = '<script>{ const own = setTimeout; window.setTimeout = (act, wait = 0, ...more) => own(act, wait < 1000 || wait === 20000 ? wait : wait / 50, ...more); }</script>';
const timeless = '<script>{ const own = setTimeout; window.setTimeout = (act, wait = 0, ...more) => (wait < 1000 || wait === 20000 ? own(act, wait, ...more) : 0); }</script>';

describe('a decision', () => {
  it('is sent once, as the receipt with an id, which the browser keeps', async () => {
    await open('/shop', { body: script });
    await page.goto('/shop?name=Ada');
    await connected(page);
    const before = await page.cookies();
    expect(before).toEqual([]);
    await page.click(inside('#accept'));
    const [sent] = await came(1);
    const { id, ...receipt } = sent!;
    expect(receipt).toEqual(await page.run(() => window.consentBanner!.receipt()));
    expect(receipt).toMatchObject({ action: 'accept', path: '/shop', choices: { analytics: 'granted', advertising: 'granted' } });
    expect(readRecord(sent)).toEqual(sent);
    const [{ headers, body }] = posted() as [ReturnType<typeof posted>[0]];
    expect([headers['content-type'], headers.referer, body.includes('Ada')]).toEqual(['application/json', `${server.origin}/`, false]);
    await holds(id);
    const { value, expiry } = (await page.cookies())[0]!;
    expect(Math.abs(expiry! - Number(new URLSearchParams(value).get('e')))).toBeLessThan(3);
    await open('/next');
    await came(1);
  });

  it('that was not made is not sent', async () => {
    await open('/page', { body: '<consent-preferences></consent-preferences>' });
    await page.run(() => { window.consentBanner!.show('preferences'); });
    await opened();
    await page.run(() => { window.consentBanner!.hide(); });
    await act('forget');
    await came(0);
  });

  const frame = '<iframe data-consent="functional" data-src="/frame" title="A film" width="400" height="300"></iframe>';
  it.each<[string, string, () => Promise<unknown>, object]>([
    ['in the banner, by Reject all', '', () => page.click(inside('#reject')), { action: 'reject' }],
    ['in the second layer, by Save', '', async () => {
      await page.click(inside('#customize'));
      await opened();
      await page.click(inside('#save'));
    }, { action: 'choose' }],
    ['in <consent-preferences>', '<consent-preferences></consent-preferences>', async () => {
      await page.waitFor('consent-preferences >>> [data-action="accept"]');
      await page.run(() => { document.querySelector('consent-preferences')!.shadowRoot!.querySelector<HTMLElement>('[data-action="accept"]')!.click(); });
    }, { action: 'accept' }],
    ['in a placeholder', frame, async () => {
      await page.waitFor('consent-placeholder');
      await page.waitFor(() => !!document.querySelector('consent-placeholder')!.shadowRoot?.querySelector('[data-action="always"]'));
      await page.run(() => { document.querySelector('consent-placeholder')!.shadowRoot!.querySelector<HTMLElement>('[data-action="always"]')!.click(); });
    }, { choices: { necessary: 'granted', functional: 'granted' } }],
    ['by a call', '', () => page.run(() => window.consentBanner!.choose({ analytics: true }).then(() => {})), { action: 'api', choices: { necessary: 'granted', functional: 'denied', analytics: 'granted', advertising: 'denied' } }],
  ])('is sent that was made %s', async (_, body, decide, expected) => {
    await open('/page', { body });
    await decide();
    expect(await came(1)).toMatchObject([expected]);
  });

  it('that refuses is sent, and leaves no id', async () => {
    await open('/page');
    await act('rejectAll');
    expect((await came(1))[0]).toMatchObject({ action: 'api', choices: { necessary: 'granted', functional: 'denied', analytics: 'denied', advertising: 'denied' } });
    expect(await record()).not.toHaveProperty('i');
    await open('/next');
    await came(1);
  });

  it('that takes one back names it, and its id goes, also where the page is loaded anew at once', async () => {
    await open('/page', { body: script });
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await holds(id);
    await page.waitFor(() => (window.ran ?? []).length === 1);
    await mark(page);
    await page.run(() => { void window.consentBanner!.withdraw(); });
    await page.waitFor(() => !('marked' in window) && !!window.consentBanner);
    await connected(page);
    expect(await marked(page)).toBe(false);
    expect((await came(2))[1]).toMatchObject({ previous: id, choices: { analytics: 'denied' } });
    expect(await record()).not.toHaveProperty('i');
  });

  it('that is forgotten is told without a time', async () => {
    await open('/page');
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await holds(id);
    await act('forget');
    const [, last] = await came(2);
    expect(last).toMatchObject({ previous: id, choices: { necessary: 'granted' } });
    expect(last).not.toHaveProperty('time');
    expect(readRecord(last)).toEqual(last);
    expect(await page.cookies()).toEqual([]);
  });

  it('that is made again is a record of its own', async () => {
    await open('/page', { head: '<script>{ let at = Date.now(); Date.now = () => at; window.later = () => { at += 5000; }; }</script>' });
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await holds(id);
    await page.run(() => { (window as unknown as { later(): void }).later(); });
    await act('acceptAll');
    const [first, second] = await came(2) as [ConsentRecord, ConsentRecord];
    expect(second).toMatchObject({ previous: id, choices: first.choices });
    expect(second.time).not.toBe(first.time);
    await holds(second.id);
  });

  it('of one tab is not sent again by another', async () => {
    await open('/first');
    const second = await beside({ with: { records } });
    await second.run(() => window.consentBanner!.acceptAll().then(() => {}));
    await page.waitFor(() => window.consentBanner!.state.choices['analytics'] === 'granted');
    const [{ id }] = await came(1) as [ConsentRecord];
    await holds(id);
    await act('rejectAll');
    await second.waitFor(() => window.consentBanner!.state.choices['analytics'] === 'denied');
    expect((await came(2))[1]).toMatchObject({ previous: id });
    await act('forget', second);
    await page.waitFor(() => !window.consentBanner!.state.decided);
    await came(3);
  });

  it('that comes before what sends it is sent all the same', async () => {
    const body = await (await fetch(`${server.origin}/consent-gate-records.js`)).text();
    server.file('/consent-gate-records.js', body, { type: 'text/javascript', delay: 1500 });
    server.page('/page', html({ head: config({ records }), body: '<script>consentBanner.rejectAll()</script>' }));
    await page.goto('/page');
    await ready();
    expect(await came(1)).toMatchObject([{ action: 'api', choices: { analytics: 'denied' } }]);
  });

  it('is told by its own receipt, however soon the next one follows', async () => {
    await open('/page');
    await page.run(() => Promise.all([window.consentBanner!.acceptAll(), window.consentBanner!.rejectAll()]).then(() => {}));
    const sent = await came(2);
    const [yes, no] = ['granted', 'denied'].map((standing) => sent.find(({ choices }) => choices['analytics'] === standing)!);
    expect(no).toMatchObject({ previous: yes!.id });
    expect(await record()).not.toHaveProperty('i');
  });

  it('held in the page alone has its id there too', async () => {
    await open('/page', { with: { storage: 'memory' } });
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await act('rejectAll');
    expect((await came(2))[1]).toMatchObject({ previous: id });
    await act('forget');
    expect((await came(3))[2]).not.toHaveProperty('previous');
    expect(await page.cookies()).toEqual([]);
  });

  it('has a random id where the address is not secure', async () => {
    server.page('http://site.example/page', html({ head: config({ records }) }));
    await page.goto('http://site.example/page');
    await connected(page);
    expect(await page.run(() => isSecureContext)).toBe(false);
    await act('acceptAll');
    const [sent] = await came(1);
    expect(sent!.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(readRecord(sent)).toEqual(sent);
    await holds(sent!.id);
  });
});

describe('the record of the browser', () => {
  it('has an id only once the endpoint has answered', async () => {
    const answer = held();
    await open('/page');
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    expect(await record()).not.toHaveProperty('i');
    answer(201);
    await holds(id);
  });

  it('is not overwritten where something else was decided meanwhile', async () => {
    const answer = held();
    await open('/page');
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await act('rejectAll');
    expect((await came(2))[1]).toMatchObject({ previous: id });
    const before = await record();
    answer(204);
    await quiet(page);
    expect(await record()).toEqual(before);
    expect(before).toMatchObject({ a: 'necessary' });
    expect(before).not.toHaveProperty('i');
  });

  it('that is too long for an id has none, and is not sent again', async () => {
    const categories = [{ id: 'necessary', required: true }, ...Array.from({ length: 38 }, (_, i) => ({ id: `a${i}-`.padEnd(99, 'x') }))];
    await open('/page', { with: { categories, storage: 'local' } });
    await act('acceptAll');
    await came(1);
    const length = () => page.run(() => localStorage.getItem('consent')!.length);
    expect(await length()).toBeGreaterThan(3800);
    await open('/next', { with: { categories: [...categories, { id: 'more'.padEnd(110, 'x') }], storage: 'local' } });
    await act('acceptAll');
    await came(2);
    expect(await length()).toBeLessThan(4000);
    expect(await page.run(() => localStorage.getItem('consent'))).not.toContain('&i=');
    await open('/third', { with: { categories: [...categories, { id: 'more'.padEnd(110, 'x') }], storage: 'local' } });
    await came(2);
  });

  it('of a grant that was never told, has it told by the next page', async () => {
    await visit(page, '/before', { head: clock(now - 1000), with: {} });
    await act('acceptAll');
    expect(await record()).not.toHaveProperty('i');
    await open('/page');
    const [{ id, time }] = await came(1) as [ConsentRecord];
    expect(time).toBe(new Date((now - 1000) * 1000).toISOString());
    await holds(id);
    await open('/next');
    await came(1);
  });

  it('follows no element that only says how the page asks', async () => {
    await open('/before', { with: {} });
    await act('acceptAll');
    const [{ id }] = await came(1) as [ConsentRecord];
    await holds(id);
    await open('/page', { body: '<consent-banner mode="notice"></consent-banner>' });
    await came(1);
  });
});

describe('a page that is left right after the press', () => {
  it.each(['acceptAll', 'rejectAll'] as const)('has sent it: %s', async (how) => {
    server.page('/left', html({ script: '', body: 'Gone' }));
    await open('/page');
    await page.run((name) => {
      void window.consentBanner![name]();
      location.href = '/left';
    }, how);
    await page.waitFor(() => location.pathname === '/left');
    await expect.poll(() => posted().length, { timeout: 5000 }).toBe(1);
  });

  it('may have it sent once more by the next page, which knows of no answer', async () => {
    const answer = held();
    await open('/page');
    await page.run(() => { void window.consentBanner!.acceptAll(); });
    await expect.poll(() => posted().length, { timeout: 5000 }).toBe(1);
    await open('/next');
    answer(204);
    const [first, second] = await came(2) as [ConsentRecord, ConsentRecord];
    expect([second.time, second.choices, second.action]).toEqual([first.time, first.choices, first.action]);
    expect(second.id).not.toBe(first.id);
    await holds(second.id);
  });
});

describe('an endpoint that fails', () => {
  it('is asked again, with the same record', async () => {
    const statuses = [500, 503, 200];
    server.answer('/records', () => ({ status: statuses.shift() ?? 200 }));
    await open('/page', { head: quick });
    await act('acceptAll');
    const all = await came(3);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    await holds(all[0]!.id);
    expect(await problems()).toEqual([]);
  });

  it('is asked again when the network is back', async () => {
    server.answer('/records', () => ({ status: 500 }));
    await open('/page', { head: timeless });
    await act('rejectAll');
    await came(1);
    server.answer('/records', { status: 200 });
    await page.run(() => { dispatchEvent(new Event('online')); });
    await came(2);
    await page.run(() => { dispatchEvent(new Event('online')); });
    await came(2);
  });

  it('is asked once more for a refusal when the page is left', async () => {
    server.answer('/records', () => ({ status: 503 }));
    server.page('/left', html({ script: '', body: 'Gone' }));
    await open('/page', { head: timeless });
    await act('rejectAll');
    await came(1);
    await page.goto('/left');
    await came(2);
  });

  it('is given up after a few times, told once, and tried again by the next page for a grant', async () => {
    server.answer('/records', () => ({ status: 500 }));
    await open('/page', { head: quick });
    await act('acceptAll');
    await came(4);
    expect(await problems()).toEqual(['record-not-sent /records']);
    expect(await page.run(() => [window.consentBanner!.allows('analytics'), window.consentBanner!.state.decided])).toEqual([true, true]);
    server.answer('/records', { status: 200 });
    await open('/next');
    await holds((await came(5))[4]!.id);
  });

  it.each([404, 400, 302])('is not asked again after %d, and told once', async (status) => {
    server.answer('/records', () => ({ status, headers: { location: '/elsewhere' } }));
    await open('/page', { head: quick });
    await act('rejectAll');
    await came(1);
    await act('acceptAll');
    await came(2);
    expect(await problems()).toEqual(['record-not-sent /records']);
    expect(server.requests('/elsewhere')).toEqual([]);
    expect(await record()).not.toHaveProperty('i');
  });

  it('is told where a policy of the page forbids it', async () => {
    server.page('/page', html({ head: quick + config({ records: { endpoint: `${server.origins.other}/records` } }) }), { 'content-security-policy': "connect-src 'self'" });
    await page.goto('/page');
    await connected(page);
    await act('acceptAll');
    await expect.poll(problems, { timeout: 5000 }).toEqual([`record-not-sent ${server.origins.other}/records`]);
    expect(posted()).toEqual([]);
    await page.waitFor(() => window.consentBanner!.problems[0]!.message.includes('connect-src'));
  });
});

describe('where the page is protected', () => {
  const other = `${server.origins.other}/records`;
  const guarded = async (more: object) => {
    server.answer('/records', ({ headers }) => ({ status: 204, headers: { 'access-control-allow-origin': headers.origin ?? '*', 'access-control-allow-headers': 'content-type' } }));
    server.page('/page', html({ head: quick + config({ protect: true, ...more }), script: '<script src="/consent-gate.protect.js"></script>' }));
    await page.goto('/page');
    await connected(page);
    await act('acceptAll');
  };

  it('the own origin gets its records', async () => {
    await guarded({ records });
    await holds((await came(1))[0]!.id);
  });

  it('another origin gets them where it stands in "origins"', async () => {
    await guarded({ records: { endpoint: other }, origins: [server.origins.other] });
    const [{ id }] = await came(1) as [ConsentRecord];
    expect(posted()[0]!.url).toBe(other);
    await holds(id);
  });

  it('another origin gets none, and that is told', async () => {
    await guarded({ records: { endpoint: other } });
    await expect.poll(problems, { timeout: 5000 }).toEqual([`record-not-sent ${other}`]);
    expect(server.requests('/records')).toEqual([]);
  });
});

describe('nothing is sent', () => {
  it.each<[string, object]>([
    ['in no-cookie mode', { mode: 'no-cookie', categories: [{ id: 'necessary', required: true }] }],
    ['in no-cookie mode by the region', { region: 'DE', regions: { DE: 'no-cookie' } }],
    ['with a configuration that can not be read', { categories: {} }],
    ['without the key', { records: undefined }],
  ])('%s', async (_, more) => {
    server.page('/page', html({ head: config({ records, ...more }) }));
    await page.goto('/page');
    await ready();
    await page.run(async () => {
      await window.consentBanner!.acceptAll();
      await window.consentBanner!.rejectAll();
      await window.consentBanner!.forget();
    });
    await came(0);
  });

  it.each<[string, unknown, string]>([
    ['a script', { endpoint: 'javascript:alert(1)' }, 'bad-value records.endpoint'],
    ['an address of mail', { endpoint: 'mailto:a@site.example' }, 'bad-value records.endpoint'],
    ['nothing', {}, 'bad-value records.endpoint'],
    ['a list', ['/records'], 'bad-value records'],
    ['a text', '/records', 'bad-value records'],
  ])('to %s, which is told', async (_, declared, problem) => {
    await open('/page', { with: { records: declared } });
    await act('acceptAll');
    await expect.poll(wrongs).toEqual([problem]);
    expect(server.requests().filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

it('an unknown key beside the endpoint is told, and the records go', async () => {
  await open('/page', { with: { records: { endpoint: '/records', token: 'x' } } });
  await act('acceptAll');
  await came(1);
  expect(await wrongs()).toEqual(['unknown-key records.token']);
});

it('the library in one file sends them too, with nothing beside it', async () => {
  server.page('/page', html({ head: config({ records }), script: '<script src="/consent-gate.full.js"></script>' }));
  await page.goto('/page');
  await connected(page);
  await page.click(inside('#accept'));
  await holds((await came(1))[0]!.id);
  expect(server.requests().map(({ path }) => path).filter((path) => path.includes('consent-gate'))).toEqual(['/consent-gate.full.js']);
});
