// Stand-in for an OAuth provider's button script: enables the page's [data-provider] buttons and stores nothing.
(() => {
  const enable = () => {
    for (const button of document.querySelectorAll('[data-provider]')) button.disabled = false;
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enable);
  else enable();
  (window.demoRan ??= []).push('sign-in');
  document.dispatchEvent(new Event('demo-ran'));
})();
