// Stand-in for an advertising pixel: one invisible image that tells its maker about the visit.
(() => {
  const site = location.pathname.split('/')[1];
  const ninetyDays = 90 * 24 * 60 * 60;
  document.cookie = `_ex_px=visitor-1; Path=/${site}/; Max-Age=${ninetyDays}; SameSite=Lax`;
  new Image().src = '/stand-ins/pixel/ad.gif';
  (window.demoRan ??= []).push('pixel');
  document.dispatchEvent(new Event('demo-ran'));
})();
