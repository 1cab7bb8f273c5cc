export default {
  name: 'consent-banner',
  inserts: true,
  root: new URL('../../dist/', import.meta.url),
  head: () => `<script type="application/json" id="consent-config">
{ "policyUrl": "/privacy", "categories": [{ "id": "necessary", "required": true }, { "id": "analytics" }] }
</script>
<script src="/file/consent-banner/consent-gate.js"></script>`,
  gate: ({ src, text }) => `<script type="text/plain" data-consent="analytics"${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  shown: `() => document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=accept]')`,
  button: `() => document.querySelector('consent-banner')?.shadowRoot?.querySelector('[part~=accept]')`,
};
