// Stand-in for an advertising tag: offers exampleTag(name) to the page and fills its [data-advert] places.
(() => {
  const site = location.pathname.split('/')[1];
  const ninetyDays = 90 * 24 * 60 * 60;
  const ran = id => {
    (window.demoRan ??= []).push(id);
    document.dispatchEvent(new Event('demo-ran'));
  };

  document.cookie = `_ex_tag=visitor-1; Path=/${site}/; Max-Age=${ninetyDays}; SameSite=Lax`;
  window.exampleTag = () => ran('tag-page');

  const fill = () => {
    for (const place of document.querySelectorAll('[data-advert]')) {
      place.textContent = place.dataset.advert;
      place.hidden = false;
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', fill);
  else fill();

  ran('tag');
})();
