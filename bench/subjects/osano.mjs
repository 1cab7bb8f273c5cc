import { loop } from './native.mjs';

/** It tells of the choice and has no gate of its own: what runs then is the loop written by hand. */
export default {
  name: 'cookieconsent',
  root: new URL('../node_modules/cookieconsent/build/', import.meta.url),
  head: () => '<link rel="stylesheet" href="/file/cookieconsent/cookieconsent.min.css">',
  gate: ({ src, text }) => `<script type="text/plain" data-gated${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  foot: () => `<script src="/file/cookieconsent/cookieconsent.min.js"></script>
<script>
${loop}
function follow() { if (this.hasConsented()) release(); }
cookieconsent.initialise({
  type: 'opt-in',
  palette: { popup: { background: '#000' }, button: { background: '#fff' } },
  content: { href: '/privacy' },
  onInitialise: follow,
  onStatusChange: follow,
});
</script>`,
  button: `() => document.querySelector('.cc-window .cc-allow')`,
};
