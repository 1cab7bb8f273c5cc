// With the usual categories, as on a site that names none: the banner has three purposes to tell of.
const head = `<script type="application/json" id="consent-config">
{ "policyUrl": "/privacy" }
</script>
<script src="/file/consent-banner/consent-gate.js"></script>`;
const root = new URL('../../dist/', import.meta.url);
const shown = `() => document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=accept]')`;

/** With the line that the README has for who wants the banner as early as can be. */
export const preloaded = {
  name: 'preloaded',
  root,
  head: () => `<link rel="modulepreload" href="/file/consent-banner/consent-gate-ui.js">\n${head}`,
  gate: () => '',
  shown,
};

export default {
  name: 'consent-banner',
  inserts: true,
  root,
  head: () => head,
  gate: ({ src, text }) => `<script type="text/plain" data-consent="analytics"${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  shown,
  button: shown,
};
