// Stand-in for a payment provider's script: necessary, since no payment could be taken without it.
(() => {
  const site = location.pathname.split('/')[1];
  const halfAnHour = 30 * 60;
  document.cookie = `_ex_pay=attempt-1; Path=/${site}/; Max-Age=${halfAnHour}; SameSite=Lax`;
  (window.demoRan ??= []).push('payment');
  document.dispatchEvent(new Event('demo-ran'));
})();
