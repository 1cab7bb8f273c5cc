// <demo-panel>: shows what this page stores and which stand-ins ran. It reads, and stores nothing itself.

const names = {
  'analytics': 'Web analytics',
  'analytics-page': 'Web analytics: page counted',
  'reading-time': 'Reading time',
  'usage': 'Usage metrics',
  'usage-event': 'Usage metrics: event counted',
  'vitals': 'Page speed',
  'marketing': 'Marketing',
  'attribution': 'Campaign attribution',
  'no-offers': 'Refusal noted by the page',
  'payment': 'Payment provider',
  'sign-in': 'Sign-in provider',
  'tag': 'Advertising tag',
  'tag-page': 'Advertising tag: page reported',
  'ad-beacon': 'Advertising beacon',
  'pixel': 'Advertising pixel',
  'timing': 'Performance timing',
  'heat-map': 'Heat map',
  'recording': 'Session recording',
  'page-outline': 'Page outline',
  'chat': 'Chat',
  'feature-usage': 'Feature usage',
  'error-reports': 'Error reports',
};
const sites = ['masscer', 'masses', 'platform', 'masterserver', 'mss'];
const site = location.pathname.split('/')[1];
const consentEvents = ['consent-ready', 'consent-changed', 'consent-released', 'consent-erased', 'consent-violation', 'consent-problem'];

function create(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

function cookies() {
  if (!document.cookie) return [];
  return document.cookie.split('; ').map(pair => {
    const [name, ...value] = pair.split('=');
    return { name, value: value.join('='), kind: 'cookie' };
  });
}

/** Keys that another of the five sites left at this address are not this site's and are left out. */
function stored(area, kind) {
  try {
    return Object.keys(window[area])
      .filter(key => !sites.some(other => other !== site && key.startsWith(`${other}.`)))
      .map(name => ({ name, value: window[area].getItem(name), kind }));
  } catch {
    return [];
  }
}

function read() {
  const { state, problems = [] } = window.consentBanner ?? {};
  return {
    cookies: cookies(),
    storage: [...stored('localStorage', 'local'), ...stored('sessionStorage', 'session')],
    ran: window.demoRan ?? [],
    mode: state?.mode ?? '',
    decided: state?.decided ?? false,
    choices: Object.entries(state?.choices ?? {}),
    problems: problems.map(({ code, key }) => (key ? `${code}: ${key}` : code)),
  };
}

function itemList(items, nothing) {
  if (items.length === 0) return create('p', 'demo-nothing', nothing);
  const list = create('dl', 'demo-items');
  for (const { name, value, kind } of items) {
    const term = create('dt', '', name);
    if (kind !== 'cookie') term.append(' ', create('small', '', kind));
    const description = create('dd', '', value || '(empty)');
    description.title = value;
    list.append(create('div', '', term, description));
  }
  return list;
}

function ranList(ids) {
  if (ids.length === 0) return create('p', 'demo-nothing', 'Nothing has run on this page.');
  return create('ul', 'demo-ran', ...ids.map(id => create('li', '', names[id] ?? id)));
}

function choiceList({ mode, decided, choices }) {
  if (!mode) return create('p', 'demo-nothing', 'The library is not running on this page.');
  if (mode === 'no-cookie') return create('p', 'demo-nothing', 'This site asks for nothing: there is nothing to choose.');
  if (!decided) return create('p', 'demo-nothing', 'Not chosen yet: only what is necessary may run.');
  return create('ul', 'demo-choices', ...choices.map(([id, choice]) => {
    const item = create('li', '', id, create('span', '', choice));
    item.dataset.choice = choice;
    return item;
  }));
}

function section(title, content) {
  return create('section', '', create('h2', '', title), content);
}

function problemSections(problems) {
  if (problems.length === 0) return [];
  return [section('Problems reported', create('ul', 'demo-problems', ...problems.map(text => create('li', '', text))))];
}

function count(label, items, text) {
  return create('span', 'demo-count', create('span', '', label), ' ', create('b', '', String(items.length)),
    create('span', 'demo-names', text));
}

/** Marks the page's own places for what ran: `<span data-ran="chat" data-text="Running">Off</span>`. */
function markPlaces(ran) {
  for (const id of ran) {
    for (const place of document.querySelectorAll(`[data-ran="${id}"]:not([data-on])`)) {
      place.dataset.on = '';
      if (place.dataset.text) place.textContent = place.dataset.text;
    }
  }
}

async function startOver() {
  await window.consentBanner?.forget?.();
  for (const { name } of cookies()) {
    for (const path of [`/${site}/`, '/']) document.cookie = `${name}=; Path=${path}; Max-Age=0; SameSite=Lax`;
  }
  for (const { name } of stored('localStorage')) localStorage.removeItem(name);
  for (const { name } of stored('sessionStorage')) sessionStorage.removeItem(name);
  location.reload();
}

class DemoPanel extends HTMLElement {
  #last = '';
  #counts = create('span', 'demo-counts');
  #body = create('div', 'demo-body');
  #timer;
  #refresh = () => this.#render();

  connectedCallback() {
    if (!this.hasChildNodes()) this.#build();
    for (const type of [...consentEvents, 'demo-ran']) document.addEventListener(type, this.#refresh);
    this.#timer = setInterval(this.#refresh, 1000);
    this.#render();
  }

  disconnectedCallback() {
    for (const type of [...consentEvents, 'demo-ran']) document.removeEventListener(type, this.#refresh);
    clearInterval(this.#timer);
  }

  #build() {
    const home = create('a', 'demo-home', create('span', '', 'All demos'));
    home.href = '/';
    const summary = create('summary', '', this.#counts, create('span', 'demo-more', 'Details'));
    const again = create('button', 'demo-again', 'Start over');
    again.type = 'button';
    again.addEventListener('click', startOver);
    const details = create('details', '', summary,
      create('div', 'demo-sheet', this.#body, create('p', 'demo-foot', 'Erases what this demo has stored. ', again)));
    details.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !details.open) return;
      details.open = false;
      summary.focus();
    });
    const panel = create('aside', 'demo-bar', home, details);
    panel.ariaLabel = 'Demo panel';
    this.append(panel);
  }

  /** Touches the page only when something has changed, so that reading the panel is not disturbed each second. */
  #render() {
    const now = read();
    const text = JSON.stringify(now);
    if (text === this.#last) return;
    this.#last = text;
    const listed = items => items.map(({ name }) => name).join(', ');
    this.#counts.replaceChildren(
      count('Cookies', now.cookies, listed(now.cookies)),
      count('Storage', now.storage, listed(now.storage)),
      count('Ran', now.ran, now.ran.join(', ')));
    this.#body.replaceChildren(
      section('Choice', choiceList(now)),
      section('Ran on this page', ranList(now.ran)),
      section('Cookies', itemList(now.cookies, 'The cookie jar is empty.')),
      section('Local and session storage', itemList(now.storage, 'Nothing is stored.')),
      ...problemSections(now.problems));
    markPlaces(now.ran);
  }
}

customElements.define('demo-panel', DemoPanel);
