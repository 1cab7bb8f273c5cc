export default {
  name: 'vanilla-cookieconsent',
  root: new URL('../node_modules/vanilla-cookieconsent/dist/', import.meta.url),
  head: () => '<link rel="stylesheet" href="/file/vanilla-cookieconsent/cookieconsent.css">',
  gate: ({ src, text }) => `<script type="text/plain" data-category="analytics"${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  foot: () => `<script type="module">
import * as CookieConsent from '/file/vanilla-cookieconsent/cookieconsent.esm.js';
CookieConsent.run({
  // A browser that is driven counts as a bot, which is asked nothing.
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, analytics: {} },
  language: { default: 'en', translations: { en: {
    consentModal: { title: 'Cookies', description: 'May we?', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', showPreferencesBtn: 'Choose' },
    preferencesModal: { title: 'Cookies', acceptAllBtn: 'Accept', acceptNecessaryBtn: 'Reject', savePreferencesBtn: 'Save', closeIconLabel: 'Close',
      sections: [{ title: 'Necessary', linkedCategory: 'necessary' }, { title: 'Analytics', linkedCategory: 'analytics' }] },
  } } },
});
</script>`,
  button: `() => document.querySelector('#cc-main .cm [data-role=all]')`,
};
