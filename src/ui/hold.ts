/**
 * Shows a dialog so that nothing else can be used. One that was moved has left the top layer and says all the same that it is open
 * (HTML Standard, "showModal" throws on that).
 */
export function hold(dialog: HTMLDialogElement): void {
  if (dialog.matches(':modal')) return;
  dialog.open = false;
  dialog.showModal();
}
