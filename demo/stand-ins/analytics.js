// Stand-in for web analytics: counts visits, and pages when the site calls exampleAnalytics.page().
(() => {
  const site = location.pathname.split('/')[1];
  const year = 365 * 24 * 60 * 60;
  const read = name => Number(document.cookie.match(new RegExp(`(?:^|; )${name}=(\\d+)`))?.[1] ?? 0);
  const ran = id => {
    (window.demoRan ??= []).push(id);
    document.dispatchEvent(new Event('demo-ran'));
  };

  const newVisit = read('_ex_pages') === 0;
  document.cookie = `_ex_visits=${read('_ex_visits') + (newVisit ? 1 : 0)}; Path=/${site}/; Max-Age=${year}; SameSite=Lax`;

  window.exampleAnalytics = {
    page() {
      document.cookie = `_ex_pages=${read('_ex_pages') + 1}; Path=/${site}/; SameSite=Lax`;
      ran('analytics-page');
    },
  };

  fetch('/stand-ins/beacon/analytics', { method: 'POST', keepalive: true }).catch(() => {});
  ran('analytics');
})();
