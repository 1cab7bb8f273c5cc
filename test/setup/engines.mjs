import { findProgram } from './find-program.mjs';

/** What each engine needs, by which names it is known, and in which Debian packages it comes. */
export const engines = {
  chromium: {
    programs: {
      browser: [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      driver: [process.env.CHROMEDRIVER, 'chromedriver',
        process.env.CHROMEWEBDRIVER && `${process.env.CHROMEWEBDRIVER}/chromedriver`, '/usr/lib/chromium/chromedriver'],
    },
    packages: ['chromium', 'chromium-driver'],
  },
  firefox: {
    programs: {
      browser: [process.env.FIREFOX, 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
    },
    packages: ['firefox-esr'],
  },
  webkit: {
    programs: {
      driver: [process.env.WEBKIT_DRIVER, 'WebKitWebDriver'],
      display: ['Xvfb'],
    },
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  },
};

/** The paths of an engine's programs, and the roles for which none was found. */
export function findEngine(name) {
  const programs = {};
  const missing = [];
  for (const [role, names] of Object.entries(engines[name].programs)) {
    const path = findProgram(names);
    if (path) programs[role] = path;
    else missing.push(names.filter(Boolean).find((each) => !each.startsWith('/')) ?? role);
  }
  return { programs, missing };
}
