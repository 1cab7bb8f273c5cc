/**
 * What can be written by hand: a banner whose button puts the same nodes back in one loop. No library can do with less
 * work than this. The browser keeps the order of those with a source if they are told not to be `async`.
 */
export const loop = `
function release() {
  for (const script of document.querySelectorAll('script[type="text/plain"][data-gated]')) {
    const { parentNode, nextSibling } = script;
    script.remove();
    script.removeAttribute('type');
    if (script.src) script.async = false;
    parentNode.insertBefore(script, nextSibling);
  }
}`;

export const banner = `<div id="banner" style="background:#eee"><p>May we?</p><button id="accept">Accept</button></div>`;

const by = (name, act, more) => ({
  name,
  gate: ({ src, text }) => `<script type="text/plain" data-gated${src ? ` src="${src}"` : ''}>${text ?? ''}</script>`,
  foot: () => `${banner}
<script>${loop}
if (document.cookie.includes('choice=yes')) {
  document.querySelector('#banner').hidden = true;
  release();
}
// The least that a scan at load can be.
else for (const script of document.querySelectorAll('script[data-gated]')) script.getAttribute('data-gated');
document.querySelector('#accept').addEventListener('click', () => {
  document.cookie = 'choice=yes; max-age=9999';
  document.querySelector('#banner').hidden = true;
  ${act}
});
</script>`,
  button: `() => document.querySelector('#accept')`,
  ...more,
});

/** In the press itself: the banner goes only when all have run. */
export const atOnce = by('native', 'release();');

/** After the frame in which the banner is gone, as this library does. */
export const painted = by('native-painted', 'requestAnimationFrame(() => setTimeout(release));');

/**
 * The same, in a page that is watched by an observer which does nothing: what whoever sees what comes later pays before any work
 * of its own.
 */
export const watched = by('native-watched', 'requestAnimationFrame(() => setTimeout(release));', {
  inserts: true,
  head: () => '<script>new MutationObserver(() => {}).observe(document, { childList: true, subtree: true })</script>',
});

/**
 * The same with what is promised of each script, and nothing else: that what comes later is seen and told of, that who is let go is
 * marked and told of, and that a press comes in between after 8 milliseconds.
 */
export const told = by('native-told', 'requestAnimationFrame(() => setTimeout(tellAndRelease));', {
  inserts: true,
  head: () => `<script>
const tell = (type, element) => { element.dispatchEvent(new CustomEvent(type, { detail: { element }, bubbles: true, composed: true })); };
const allowed = document.cookie.includes('choice=yes');
new MutationObserver((records) => {
  for (const { addedNodes } of records) for (let index = 0; index < addedNodes.length; index += 1) {
    const node = addedNodes[index];
    if (!(node instanceof Element) || !node.matches('[data-gated]:not([data-released])')) continue;
    if (allowed) letGo(node);
    else tell('withheld', node);
  }
}).observe(document, { childList: true, subtree: true });
function letGo(script) {
  const { parentNode, nextSibling } = script;
  script.type = '';
  script.setAttribute('data-released', '');
  if (script.src) script.async = false;
  parentNode.insertBefore(script, nextSibling);
  tell('released', script);
}
async function tellAndRelease() {
  let until = performance.now() + 8;
  for (const script of document.querySelectorAll('script[data-gated]:not([data-released])')) {
    if (performance.now() > until) {
      await scheduler.yield();
      until = performance.now() + 8;
    }
    letGo(script);
  }
}
</script>`,
});
