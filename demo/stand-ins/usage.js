// Stand-in for product metrics: offers exampleUsage(name) to the page and counts what it is told.
(() => {
  const site = location.pathname.split('/')[1];
  const year = 365 * 24 * 60 * 60;
  let events = Number(document.cookie.match(/(?:^|; )_ex_usage=(\d+)/)?.[1] ?? 0);
  const ran = id => {
    (window.demoRan ??= []).push(id);
    document.dispatchEvent(new Event('demo-ran'));
  };
  const save = () => {
    document.cookie = `_ex_usage=${events}; Path=/${site}/; Max-Age=${year}; SameSite=Lax`;
  };

  window.exampleUsage = () => {
    events += 1;
    save();
    ran('usage-event');
  };

  save();
  fetch('/stand-ins/beacon/usage', { method: 'POST', keepalive: true }).catch(() => {});
  ran('usage');
})();
