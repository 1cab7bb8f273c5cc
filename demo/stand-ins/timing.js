// Stand-in for performance measurement, a module: samples the visitor once and reports how fast pages load.
const site = location.pathname.split('/')[1];
const thirtyDays = 30 * 24 * 60 * 60;
const [navigation] = performance.getEntriesByType('navigation');

document.cookie = `_ex_perf=sampled; Path=/${site}/; Max-Age=${thirtyDays}; SameSite=Lax`;
fetch('/stand-ins/beacon/timing', {
  method: 'POST',
  keepalive: true,
  body: JSON.stringify({ response: Math.round(navigation?.responseEnd ?? 0) }),
}).catch(() => {});
(window.demoRan ??= []).push('timing');
document.dispatchEvent(new Event('demo-ran'));
