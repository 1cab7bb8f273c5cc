/**
 * Keeps the focus where the visitor has it. A modal layer takes it as it opens, and whoever types beside the frame would
 * lose it at each letter. Into the document of a frame that is to `keep` out it goes only by a press, by Tab, or once it `may`.
 */
export function connectFocus() {
  let last;
  let goes = false;

  document.addEventListener('focusin', ({ target }) => {
    if (target.localName === 'iframe') return;
    last = target;
    goes = false;
  });
  const may = () => { goes = true; };
  document.addEventListener('keydown', ({ key }) => { if (key === 'Tab') may(); });

  return {
    may,
    keep(inside) {
      inside.addEventListener('pointerdown', may, true);
      inside.addEventListener('focusin', () => {
        if (!goes && last?.isConnected) last.focus({ preventScroll: true });
      });
    },
  };
}
