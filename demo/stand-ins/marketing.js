// Stand-in for a marketing script: remembers which offers were shown and fills the page's [data-offer] places.
(() => {
  const site = location.pathname.split('/')[1];
  const ninetyDays = 90 * 24 * 60 * 60;
  const key = `${site}.offers`;

  document.cookie = `_ex_mkt=segment-a; Path=/${site}/; Max-Age=${ninetyDays}; SameSite=Lax`;
  localStorage.setItem(key, String(Number(localStorage.getItem(key) ?? 0) + 1));
  new Image().src = '/stand-ins/pixel/marketing.gif';

  const fill = () => {
    for (const place of document.querySelectorAll('[data-offer]')) {
      place.textContent = place.dataset.offer;
      place.hidden = false;
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill);
  else fill();

  (window.demoRan ??= []).push('marketing');
  document.dispatchEvent(new Event('demo-ran'));
})();
