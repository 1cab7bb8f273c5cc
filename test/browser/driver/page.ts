import { writeFile } from 'node:fs/promises';
import type { ColorScheme, Controls, Look, Message } from './controls/controls.js';
import { press, type } from './page/keyboard.js';
import * as look from './page/look.js';
import { type GoOptions, goto, reload, travel } from './page/navigation.js';
import { click, hover, type PointerOptions } from './page/pointer.js';
import { type Cookie, cookies, emptyStorage, setCookie } from './page/storage.js';
import { waitFor, type WaitOptions } from './page/wait.js';
import type { FixtureServer } from './server/fixture-server.js';
import type { Session } from './session.js';
import { Tab } from './tab.js';

const size = { width: 1280, height: 720 };

/** What all pages share. */
export interface Browser {
  session: Session;
  controls: Controls;
  server: FixtureServer;
  /** Tabs that tests have opened. */
  opened: Set<Page>;
}

/** One tab, as a visitor and a script see it. In selectors ` >>> ` steps into an open shadow root. */
export class Page {
  readonly #browser: Browser;
  readonly #tab: Tab;
  #look: Look = {};
  #resized = false;
  #changed = false;

  private constructor(browser: Browser, tab: Tab) {
    this.#browser = browser;
    this.#tab = tab;
  }

  static async of(browser: Browser, handle: string): Promise<Page> {
    const tab = new Tab(browser.session, handle);
    await browser.controls.resize(tab, size.width, size.height);
    return new Page(browser, tab);
  }

  // Where it is

  /** Goes to a URL or to a path of `server.origin`, and waits until it has loaded. */
  goto(where: string, options?: GoOptions): Promise<void> {
    return goto(this.#tab, new URL(where, this.#browser.server.origin).href, options);
  }

  reload(options?: GoOptions): Promise<void> {
    return reload(this.#tab, options);
  }

  back(options?: GoOptions): Promise<void> {
    return travel(this.#tab, 'back', options);
  }

  forward(options?: GoOptions): Promise<void> {
    return travel(this.#tab, 'forward', options);
  }

  url(): Promise<string> {
    return this.#tab.run(() => location.href);
  }

  title(): Promise<string> {
    return this.#tab.run(() => document.title);
  }

  // What a script sees

  /**
   * Calls a function in the page and waits for its promise. It is sent as text: it sees its arguments, not what surrounds
   * it here. No tab can do anything else meanwhile: what another one is to bring about, ask for with `waitFor`.
   */
  run<A extends unknown[], R>(fn: ((...args: A) => R) | string, ...args: A): Promise<Awaited<R>> {
    return this.#tab.run(fn, ...args);
  }

  /** The same, with the element that a selector matches in front of the arguments. */
  on<A extends unknown[], R>(selector: string, fn: (element: HTMLElement, ...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.#tab.on(selector, fn, ...args);
  }

  waitFor<R = true>(what: string | (() => R), options?: WaitOptions): Promise<NonNullable<Awaited<R>>> {
    return waitFor(this.#tab, what, options);
  }

  cookies(): Promise<Cookie[]> {
    return cookies(this.#tab);
  }

  setCookie(cookie: Cookie): Promise<void> {
    return setCookie(this.#tab, cookie);
  }

  /** What the browser wrote to its console since the last call, where `engine.can.console`. */
  console(): Promise<Message[]> {
    return this.#browser.controls.console(this.#tab);
  }

  // What a visitor sees

  exists(selector: string): Promise<boolean> {
    return this.#tab.has(selector);
  }

  visible(selector: string): Promise<boolean> {
    return look.visible(this.#tab, selector);
  }

  text(selector: string): Promise<string> {
    return look.text(this.#tab, selector);
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return look.attribute(this.#tab, selector, name);
  }

  box(selector: string): Promise<look.Box> {
    return look.box(this.#tab, selector);
  }

  style(selector: string, property: string, pseudo?: string): Promise<string> {
    return look.style(this.#tab, selector, property, pseudo);
  }

  active(): Promise<string> {
    return look.active(this.#tab);
  }

  role(selector: string): Promise<string> {
    return look.role(this.#tab, selector);
  }

  label(selector: string): Promise<string> {
    return look.label(this.#tab, selector);
  }

  /** A picture of what the window shows, as PNG; also written to `path`, if there is one. */
  async screenshot(path?: string): Promise<Buffer> {
    const picture = Buffer.from(await this.#tab.send<string>('GET', 'screenshot'), 'base64');
    if (path !== undefined) await writeFile(path, picture);
    return picture;
  }

  // What a visitor does

  click(selector: string, options?: PointerOptions): Promise<void> {
    return click(this.#tab, selector, options);
  }

  hover(selector: string, options?: PointerOptions): Promise<void> {
    return hover(this.#tab, selector, options);
  }

  press(...keys: string[]): Promise<void> {
    return press(this.#tab, ...keys);
  }

  type(text: string): Promise<void> {
    return type(this.#tab, text);
  }

  // What a visitor has set

  /** Makes `innerWidth` and `innerHeight` exactly this. */
  async resize(width: number, height = size.height): Promise<void> {
    this.#resized = true;
    await this.#browser.controls.resize(this.#tab, width, height);
  }

  colorScheme(colorScheme?: ColorScheme): Promise<void> {
    return this.#lookLike({ colorScheme });
  }

  reducedMotion(reducedMotion = true): Promise<void> {
    return this.#lookLike({ reducedMotion });
  }

  forcedColors(forcedColors = true): Promise<void> {
    return this.#lookLike({ forcedColors });
  }

  /** From the next navigation on. */
  languages(...languages: string[]): Promise<void> {
    this.#changed = true;
    return this.#browser.controls.languages(this.#tab, languages);
  }

  timeZone(zone: string): Promise<void> {
    this.#changed = true;
    return this.#browser.controls.timeZone(this.#tab, zone);
  }

  globalPrivacyControl(on = true): Promise<void> {
    this.#changed = true;
    return this.#browser.controls.globalPrivacyControl(this.#tab, on);
  }

  // Tabs

  /** A second tab, which is in front from then on. */
  async newTab(where?: string): Promise<Page> {
    const { handle } = await this.#tab.send<{ handle: string }>('POST', 'window/new', { type: this.#browser.controls.opens });
    const page = await Page.of(this.#browser, handle);
    this.#browser.opened.add(page);
    if (where !== undefined) await page.goto(where);
    return page;
  }

  async close(): Promise<void> {
    this.#browser.opened.delete(this);
    await this.#tab.send('DELETE', 'window');
    this.#browser.session.forget(this.#tab.handle);
  }

  /** A new visitor: other tabs closed, nothing stored at any origin that was asked for anything, all settings as at first, a blank page. */
  async clear(): Promise<void> {
    const { controls, server, opened } = this.#browser;
    for (const each of opened) if (each !== this) await each.close();
    if (this.#changed) await controls.restore(this.#tab);
    for (const url of server.blankPages()) {
      await goto(this.#tab, url);
      await emptyStorage(this.#tab);
      await controls.clearCookies(this.#tab);
    }
    server.forgetOrigins();
    await goto(this.#tab, 'about:blank');
    if (this.#resized) await controls.resize(this.#tab, size.width, size.height);
    if (controls.can.console) await controls.console(this.#tab);
    this.#look = {};
    this.#resized = false;
    this.#changed = false;
  }

  async #lookLike(part: Look): Promise<void> {
    this.#changed = true;
    this.#look = { ...this.#look, ...part };
    await this.#browser.controls.look(this.#tab, this.#look);
  }
}
