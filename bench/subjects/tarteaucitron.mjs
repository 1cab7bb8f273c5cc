import { loop } from './native.mjs';

/** It calls a service's function on consent and leaves to that what is to run: the loop written by hand. */
export default {
  name: 'tarteaucitronjs',
  root: new URL('../node_modules/tarteaucitronjs/', import.meta.url),
  head: () => `<script src="/file/tarteaucitronjs/tarteaucitron.min.js"></script>
<script>
${loop}
tarteaucitron.init({ privacyUrl: '/privacy', orientation: 'bottom', showIcon: true, removeCredit: true });
tarteaucitron.services.measure = { key: 'measure', type: 'analytic', name: 'Measure', needConsent: true, cookies: [], js: release };
</script>`,
  gate: ({ src, text }) => `<script type="text/plain" data-gated${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  foot: () => `<script>(tarteaucitron.job = tarteaucitron.job || []).push('measure');</script>`,
  // It listens to its buttons half a second after it has shown them.
  settle: 700,
  button: `() => document.querySelector('#tarteaucitronPersonalize2')`,
};
