// The pictures of the README: what each shows, and what has to be built for it.

const categories = [
  { id: 'necessary', required: true, cookies: [
    { name: 'session', provider: 'Riverside Walks', purpose: 'Keeps you signed in', duration: 'session' },
    { name: 'consent', provider: 'Riverside Walks', purpose: 'Remembers your choice', duration: 'P180D' },
  ] },
  { id: 'functional', cookies: [{ name: 'map', kind: 'local', provider: 'Riverside Walks', purpose: 'Remembers the part of the map that you saw', duration: '' }] },
  { id: 'analytics', cookies: [{ name: '_ga*', provider: 'Example Analytics', purpose: 'Counts visits', duration: 'P400D' }] },
  { id: 'advertising' },
];
const site = { controller: 'Riverside Walks', categories };
const open = 'consentBanner.show("preferences")';
const inside = selector => `document.querySelector("consent-banner").shadowRoot.querySelector(${JSON.stringify(selector)})`;

/**
 * `state` is that of the playground, `body` what stands in its page. `act` comes first; the picture is taken once `ready`
 * is so, and `then` is done. What `needs` a file that has not been built is left out.
 */
export const shots = [
  { name: 'bar-light', state: site },
  { name: 'box-dark', state: { ...site, layout: 'box' }, dark: true },
  { name: 'preferences-light', state: site, act: open, ready: inside('#dialog[open]'), then: `${inside('[data-id=analytics]')}.click()` },
  { name: 'dialog-light', state: { ...site, layout: 'dialog' }, needs: 'consent-gate-layouts.js' },
  {
    name: 'right-to-left', state: { ...site, controller: 'نزهات النهر', layout: 'box' }, language: 'lang="ar" dir="rtl"', height: 640, needs: 'consent-gate-lang-ar.js',
    body: `<main><h1>نزهة على ضفة النهر</h1>
<p>يبدأ الطريق خلف الطاحونة القديمة ويتبع مجرى الماء نحو أربعة كيلومترات. في الربيع تمتلئ المروج بالأزهار.</p>
<p>حيث يتسع الوادي يوجد جسر خشبي. اعبره وابقَ على الضفة اليسرى، فالضفة الأخرى تغمرها المياه بعد المطر.</p></main>`,
  },
  {
    name: 'declaration-light', state: { ...site, button: 'none' }, height: 860, needs: 'consent-gate-declared.js',
    body: '<style>body { max-inline-size: 66rem }</style><main><h1>Cookies</h1><consent-declaration></consent-declaration></main>',
    act: 'consentBanner.choose({ analytics: true })', ready: 'document.querySelector("consent-declaration").shadowRoot?.querySelector("table")',
  },
  { name: 'playground', path: '/playground/#layout=box&width=390', width: 1280, height: 800, ready: 'document.querySelector("iframe")?.contentDocument?.querySelector("consent-banner")?.shadowRoot?.querySelector("#accept")' },
];

/** One for each ready theme. */
export const themed = theme => ({ name: `theme-${theme}`, state: { ...site, layout: 'box', look: theme }, width: 640, height: 420 });
