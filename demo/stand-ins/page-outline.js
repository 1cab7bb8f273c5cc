// Stand-in for what heat maps and recordings share: the page's outline, sent once and stored nowhere.
(() => {
  const send = () => {
    const headings = Array.from(document.querySelectorAll('h1, h2'), heading => heading.textContent.trim());
    const body = JSON.stringify(headings);
    fetch('/stand-ins/beacon/page-outline', { method: 'POST', keepalive: true, body }).catch(() => {});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', send);
  else send();
  (window.demoRan ??= []).push('page-outline');
  document.dispatchEvent(new Event('demo-ran'));
})();
