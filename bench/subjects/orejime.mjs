export default {
  name: 'orejime',
  root: new URL('../node_modules/orejime/dist/', import.meta.url),
  head: () => '<link rel="stylesheet" href="/file/orejime/orejime-standard.css">',
  gate: ({ src, text }) => `<template data-purpose="analytics"><script${src ? ` src="${src}"` : ''}>${text ?? ''}</script></template>`,
  foot: () => `<script>
window.orejimeConfig = { privacyPolicyUrl: '/privacy', purposes: [{ id: 'analytics', title: 'Analytics', cookies: [] }] };
</script>
<script src="/file/orejime/orejime-standard-en.js"></script>`,
  button: `() => document.querySelector('.orejime-Banner-saveButton')`,
};
