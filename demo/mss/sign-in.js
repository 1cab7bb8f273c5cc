// The sign-in of this demo: no provider is contacted and nothing is sent. Two necessary cookies do the work.
const ways = document.querySelector('#ways');
const account = document.querySelector('#account');
const welcome = document.querySelector('#welcome');
const tenMinutes = 10 * 60;

function setCookie(name, value, seconds) {
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  document.cookie = `${name}=${value}; Path=/mss/; SameSite=Lax${age}`;
}

function show() {
  const signedIn = document.cookie.split('; ').some(pair => pair.startsWith('mss_session='));
  ways.hidden = signedIn;
  account.hidden = !signedIn;
}

function signIn(provider) {
  setCookie('mss_session', 'demo');
  welcome.textContent = provider ? `You are signed in through ${provider}.` : 'You are signed in.';
  show();
  account.focus();
}

for (const button of document.querySelectorAll('[data-provider]')) {
  button.addEventListener('click', () => {
    setCookie('mss_oauth_state', 'demo', tenMinutes);
    signIn(button.dataset.provider);
  });
}

document.querySelector('#sign-in').addEventListener('submit', event => {
  event.preventDefault();
  event.target.reset();
  signIn();
});

document.querySelector('#sign-out').addEventListener('click', () => {
  setCookie('mss_session', '', 0);
  setCookie('mss_oauth_state', '', 0);
  show();
  document.querySelector('#email').focus();
});

show();
