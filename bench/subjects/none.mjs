/** The page with no library and nothing that releases. */
export default {
  name: 'none',
  inserts: true,
  calls: true,
  gate: ({ src, text }) => `<script type="text/plain" data-gated${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
};
