// Stand-in for a speed measurement, a module: tells its maker how long the page took and stores nothing.
const [navigation] = performance.getEntriesByType('navigation');

fetch('/stand-ins/beacon/vitals', {
  method: 'POST',
  keepalive: true,
  body: JSON.stringify({ interactive: Math.round(navigation?.domInteractive ?? 0) }),
}).catch(() => {});
(window.demoRan ??= []).push('vitals');
document.dispatchEvent(new Event('demo-ran'));
