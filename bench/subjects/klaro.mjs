export default {
  name: 'klaro',
  root: new URL('../node_modules/klaro/dist/', import.meta.url),
  head: () => `<script>
var klaroConfig = {
  version: 1,
  acceptAll: true,
  privacyPolicy: '/privacy',
  services: [{ name: 'analytics', title: 'Analytics', purposes: ['analytics'], default: false }],
};
</script>
<script defer src="/file/klaro/klaro.js"></script>`,
  gate: ({ src, text }) => `<script type="text/plain" data-type="text/javascript" data-name="analytics"${src ? ` data-src="${src}"` : ''}>${text ?? ''}</script>`,
  button: `() => document.querySelector('#klaro .cookie-notice .cm-btn-success')`,
};
