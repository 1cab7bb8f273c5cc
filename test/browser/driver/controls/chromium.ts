import type { Tab } from '../tab.js';
import type { Controls, Message } from './controls.js';

/** https://chromedevtools.github.io/devtools-protocol/ */
function devtools<T = unknown>(tab: Tab, cmd: string, params: object = {}): Promise<T> {
  return tab.send<T>('POST', 'goog/cdp/execute', { cmd, params });
}

const levels: Record<string, Message['level']> = { SEVERE: 'error', WARNING: 'warning' };

export const chromiumControls: Controls = {
  can: { colorScheme: true, reducedMotion: true, forcedColors: true, languages: true, timeZone: true, globalPrivacyControl: false, console: true },
  opens: 'tab',

  // A window cannot be narrower than 500 pixels, but what a page is told of it can.
  async resize(tab, width, height) {
    await devtools(tab, 'Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  },

  async look(tab, { colorScheme = '', reducedMotion = false, forcedColors = false }) {
    await devtools(tab, 'Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: colorScheme },
        { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : '' },
        { name: 'forced-colors', value: forcedColors ? 'active' : '' },
      ],
    });
  },

  async languages(tab, languages) {
    const userAgent = await tab.run(() => navigator.userAgent);
    await devtools(tab, 'Emulation.setUserAgentOverride', { userAgent, acceptLanguage: languages.join(',') });
    await devtools(tab, 'Emulation.setLocaleOverride', { locale: languages[0] });
  },

  async timeZone(tab, zone) {
    await devtools(tab, 'Emulation.setTimezoneOverride', { timezoneId: zone });
  },

  async globalPrivacyControl() {
    throw new Error('Chromium has no Global Privacy Control');
  },

  async console(tab) {
    const entries = await tab.send<{ level: string; message: string }[]>('POST', 'se/log', { type: 'browser' });
    return entries.map(({ level, message }) => ({ level: levels[level] ?? 'info', text: message }));
  },

  async restore(tab) {
    await devtools(tab, 'Emulation.setEmulatedMedia', { features: [] });
    await devtools(tab, 'Emulation.setLocaleOverride');
    await devtools(tab, 'Emulation.setTimezoneOverride', { timezoneId: '' });
    await devtools(tab, 'Emulation.setUserAgentOverride', { userAgent: '' });
  },

  async clearCookies(tab) {
    await devtools(tab, 'Network.clearBrowserCookies');
  },
};
