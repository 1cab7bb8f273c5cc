// The log-in of this demo: any address will do, nothing is sent, and one necessary cookie remembers it.
const form = document.querySelector('#log-in');
const account = document.querySelector('#account');

function show() {
  const loggedIn = document.cookie.split('; ').some(pair => pair.startsWith('platform_session='));
  form.hidden = loggedIn;
  account.hidden = !loggedIn;
}

form.addEventListener('submit', event => {
  event.preventDefault();
  document.cookie = 'platform_session=demo; Path=/platform/; SameSite=Lax';
  form.reset();
  show();
  account.focus();
});

document.querySelector('#log-out').addEventListener('click', () => {
  document.cookie = 'platform_session=; Path=/platform/; Max-Age=0; SameSite=Lax';
  show();
  form.querySelector('input').focus();
});

show();
