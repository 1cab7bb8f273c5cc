/** A page with the guards, which asks nothing, and in which what the measured calls keep is declared as necessary. */
export default {
  name: 'guarded',
  calls: true,
  root: new URL('../../dist/', import.meta.url),
  head: () => `<script type="application/json" id="consent-config">
{ "protect": true, "categories": [{ "id": "necessary", "required": true, "cookies": [{ "name": "bench" }, { "name": "bench", "kind": "local" }] }] }
</script>
<script src="/file/guarded/consent-gate.protect.js"></script>`,
  gate: () => '',
};
