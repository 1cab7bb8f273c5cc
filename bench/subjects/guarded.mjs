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

/** What guarding costs in any case: one method that is replaced by a function which only calls it. */
export const patched = {
  name: 'patched',
  calls: true,
  head: () => `<script>{
  const { appendChild } = Node.prototype;
  Node.prototype.appendChild = function (node) { return appendChild.call(this, node); };
}</script>`,
  gate: () => '',
};
