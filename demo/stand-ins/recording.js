// Stand-in for session recording: counts what would be recorded, never what it was.
(() => {
  const site = location.pathname.split('/')[1];
  const key = `${site}.recording`;
  let events = Number(localStorage.getItem(key) ?? 0);
  const save = () => localStorage.setItem(key, String(events));

  document.cookie = `_ex_rec=on; Path=/${site}/; SameSite=Lax`;
  for (const type of ['pointerdown', 'keydown', 'scrollend']) {
    addEventListener(type, () => {
      events += 1;
      save();
    });
  }
  save();
  fetch('/stand-ins/beacon/recording', { method: 'POST', keepalive: true }).catch(() => {});
  (window.demoRan ??= []).push('recording');
  document.dispatchEvent(new Event('demo-ran'));
})();
