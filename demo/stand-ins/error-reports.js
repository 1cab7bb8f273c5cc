// Stand-in for error reports: says that it listens, then sends the message of each error on the page.
(() => {
  const send = body => fetch('/stand-ins/beacon/error-reports', { method: 'POST', keepalive: true, body }).catch(() => {});
  addEventListener('error', ({ message }) => send(message));
  send('listening');
  (window.demoRan ??= []).push('error-reports');
  document.dispatchEvent(new Event('demo-ran'));
})();
