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
    const outer = { width: width + frame.width, height: height + frame.height };
    // With no window manager the focus is with the window beneath the X pointer, which rests at the middle of the screen.
    const place = (middle: number, length: number) => Math.max(0, Math.round(middle - length / 2));
    await tab.send('POST', 'window/rect', { x: place(800, outer.width), y: place(600, outer.height), ...outer });
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
