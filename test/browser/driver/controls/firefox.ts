import type { Tab } from '../tab.js';
import type { Controls, Message } from './controls.js';

type Preference = string | number | boolean;

/** Runs a function in the browser's own window, where its preferences and its cookies are. */
function inBrowser<A extends unknown[]>(tab: Tab, fn: (...args: A) => void, ...args: A): Promise<void> {
  return tab.session.inTurn(tab.handle, async (send) => {
    await send('POST', 'moz/context', { value: 'chrome' });
    try {
      await send('POST', 'execute/sync', { script: `(${String(fn)})(...arguments)`, args });
    } finally {
      await send('POST', 'moz/context', { value: 'content' });
    }
  });
}

/** Preferences by name; `null` puts one back to what it was. */
function prefer(tab: Tab, values: Record<string, Preference | null>): Promise<void> {
  return inBrowser(tab, (all) => {
    const { Services } = globalThis as unknown as {
      Services: { prefs: Record<'setBoolPref' | 'setIntPref' | 'setStringPref' | 'clearUserPref', (name: string, value?: unknown) => void> };
    };
    for (const [name, value] of Object.entries(all)) {
      if (value === null) Services.prefs.clearUserPref(name);
      else if (typeof value === 'boolean') Services.prefs.setBoolPref(name, value);
      else if (typeof value === 'number') Services.prefs.setIntPref(name, value);
      else Services.prefs.setStringPref(name, value);
    }
  }, values);
}

function bidi<T = unknown>(tab: Tab, method: string, params: object): Promise<T> {
  return tab.send<T>('POST', 'bidi', { method, params });
}

const languagesAtFirst = 'en-US, en';

const schemes = { dark: 0, light: 1 };

export const firefoxControls: Controls = {
  can: { colorScheme: true, reducedMotion: true, forcedColors: true, languages: true, timeZone: true, globalPrivacyControl: true, console: true },
  opens: 'tab',

  async resize(tab, width, height) {
    await bidi(tab, 'browsingContext.setViewport', { context: tab.handle, viewport: { width, height }, devicePixelRatio: 1 });
  },

  async look(tab, { colorScheme, reducedMotion, forcedColors }) {
    await prefer(tab, {
      'layout.css.prefers-color-scheme.content-override': colorScheme ? schemes[colorScheme] : null,
      'ui.prefersReducedMotion': reducedMotion ? 1 : null,
      'browser.display.document_color_use': forcedColors ? 2 : null,
    });
  },

  async languages(tab, languages) {
    await prefer(tab, { 'intl.accept_languages': languages.join(', ') });
  },

  async timeZone(tab, timezone) {
    await bidi(tab, 'emulation.setTimezoneOverride', { timezone, contexts: [tab.handle] });
  },

  async globalPrivacyControl(tab, on) {
    await prefer(tab, { 'privacy.globalprivacycontrol.enabled': on ? true : null });
  },

  console(tab) {
    return tab.send<Message[]>('POST', 'console');
  },

  async restore(tab) {
    await prefer(tab, {
      'layout.css.prefers-color-scheme.content-override': null,
      'ui.prefersReducedMotion': null,
      'browser.display.document_color_use': null,
      'privacy.globalprivacycontrol.enabled': null,
      'intl.accept_languages': languagesAtFirst,
    });
    await bidi(tab, 'emulation.setTimezoneOverride', { timezone: null, contexts: [tab.handle] });
  },

  async clearCookies(tab) {
    await inBrowser(tab, () => {
      const { Services } = globalThis as unknown as { Services: { cookies: { removeAll(): void } } };
      Services.cookies.removeAll();
    });
  },
};
