// Each attempt does what a careless script would do, and then looks what came of it.

const elsewhere = 'https://elsewhere.example/';
const name = 'attempt';

/** Resolves with true if something was kept, false if not; rejects as the attempt did. */
const keep = {
  'A cookie': () => {
    document.cookie = `${name}=1; max-age=3600; path=/`;
    return document.cookie.includes(`${name}=`);
  },
  'A cookie, by the cookie store': async () => {
    await window.cookieStore.set(name, '1');
    return document.cookie.includes(`${name}=`);
  },
  'Local storage': () => {
    localStorage.setItem(name, '1');
    return localStorage.getItem(name) !== null;
  },
  'Local storage, as a property': () => {
    localStorage[name] = '1';
    return name in localStorage;
  },
  'Session storage': () => {
    sessionStorage.setItem(name, '1');
    return sessionStorage.getItem(name) !== null;
  },
  'A database': () => new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = () => reject(request.error);
  }),
  'A cache': async () => !!await caches.open(name),
  'A service worker': async () => !!await navigator.serviceWorker.register('/masscer/worker.js'),
  'The storage of a frame': () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    frame.hidden = true;
    try {
      frame.contentWindow.localStorage.setItem(name, '1');
      return localStorage.getItem(name) !== null;
    } finally {
      frame.remove();
    }
  },
};

/** An element that asks for something when it is put in. */
function put(tag, attribute, more = {}) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(tag), more);
    element.hidden = true;
    element.addEventListener('load', () => resolve(true));
    element.addEventListener('error', () => reject(new Error('It could not be loaded.')));
    element[attribute] = elsewhere + tag;
    document.body.append(element);
  });
}

const ask = {
  'A script': () => put('script', 'src'),
  'A picture that counts': () => put('img', 'src', { alt: '' }),
  'A frame': () => put('iframe', 'src', { title: 'An attempt' }),
  'A style sheet': () => put('link', 'href', { rel: 'stylesheet' }),
  'A fetch': async () => !!await fetch(`${elsewhere}fetch`, { mode: 'no-cors' }),
  'A beacon': () => navigator.sendBeacon(`${elsewhere}beacon`, '1'),
  'A socket': () => new Promise((resolve, reject) => {
    const socket = new WebSocket(`${elsewhere.replace('https', 'wss')}socket`);
    socket.onopen = () => resolve(true);
    socket.onerror = () => reject(new Error('It could not be opened.'));
  }),
};

const violations = document.querySelector('#violations');
const told = [];

document.addEventListener('consent-violation', ({ detail }) => {
  told.push(detail);
  const item = document.createElement('li');
  const what = document.createElement('code');
  what.textContent = `${detail.kind} ${detail.name}`;
  item.append('Refused: ', what, `, of ${new URL(detail.script, location.href).pathname}`);
  violations.append(item);
});

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Makes an attempt and says in one sentence what came of it. */
async function attempt(act, output) {
  const before = told.length;
  output.textContent = 'Trying …';
  let kept = false;
  let error;
  try {
    // A frame that is refused shows an error page, of which some browsers say nothing and some that it was loaded.
    kept = await Promise.race([act(), pause(1500).then(() => false)]);
  } catch (reason) {
    error = reason;
  }
  await pause(100);
  const refused = told.length > before;
  output.dataset.outcome = refused ? 'refused' : kept ? 'done' : 'none';
  output.textContent = refused
    ? `Refused${error?.name === 'SecurityError' ? ', with a SecurityError' : ''}.`
    : kept ? 'It was done: the promise is broken.' : `Nothing came of it${error ? `: ${error.message}` : '.'}`;
  return refused;
}

const buttons = [];
for (const [list, attempts] of Object.entries({ keep, ask })) {
  const parent = document.querySelector(`[data-attempts="${list}"]`);
  for (const [label, act] of Object.entries(attempts)) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const output = document.createElement('output');
    button.type = 'button';
    button.textContent = label;
    const run = () => attempt(act, output);
    button.addEventListener('click', run);
    buttons.push(run);
    item.append(button, output);
    parent.append(item);
  }
}

document.querySelector('#all').addEventListener('click', async () => {
  const sum = document.querySelector('#sum');
  let refused = 0;
  for (const run of buttons) {
    if (await run()) refused += 1;
    sum.textContent = `${refused} of ${buttons.length} refused`;
  }
});
