// Stand-in for campaign attribution: joins the usage figures to the offers, so it needs consent to both.
(() => {
  const site = location.pathname.split('/')[1];
  const thirtyDays = 30 * 24 * 60 * 60;
  document.cookie = `_ex_attr=direct; Path=/${site}/; Max-Age=${thirtyDays}; SameSite=Lax`;
  (window.demoRan ??= []).push('attribution');
  document.dispatchEvent(new Event('demo-ran'));
})();
