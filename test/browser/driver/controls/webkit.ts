import { until } from '../process/until.js';
import type { Controls } from './controls.js';

async function cannot(): Promise<never> {
  throw new Error('WebKitGTK cannot change this while it runs; ask `engine.can` first');
}

export const webkitControls: Controls = {
  can: { colorScheme: false, reducedMotion: false, forcedColors: false, languages: false, timeZone: false, globalPrivacyControl: false, console: false },
  // MiniBrowser leaves a new tab in the background, where no click and no picture ever comes to an end.
  opens: 'window',

  async resize(tab, width, height) {
    const frame = await tab.run(() => ({ width: outerWidth - innerWidth, height: outerHeight - innerHeight }));
    await tab.send('POST', 'window/rect', { width: width + frame.width, height: height + frame.height });
    await until(() => tab.run((w, h) => innerWidth === w && innerHeight === h, width, height), {
      timeout: 3000,
      what: `the window to be ${width} by ${height}`,
    });
  },

  look: cannot,
  languages: cannot,
  timeZone: cannot,
  globalPrivacyControl: cannot,
  console: cannot,

  async restore() {},

  async clearCookies(tab) {
    await tab.send('DELETE', 'cookie');
  },
};
