// Stand-in for feature statistics, a module: counts which links and buttons are used.
const key = `${location.pathname.split('/')[1]}.features`;
let used = Number(localStorage.getItem(key) ?? 0);

localStorage.setItem(key, String(used));
addEventListener('click', event => {
  if (!(event.target instanceof Element) || !event.target.closest('a, button')) return;
  used += 1;
  localStorage.setItem(key, String(used));
});
fetch('/stand-ins/beacon/feature-usage', { method: 'POST', keepalive: true }).catch(() => {});
(window.demoRan ??= []).push('feature-usage');
document.dispatchEvent(new Event('demo-ran'));
