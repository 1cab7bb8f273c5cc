import type { Core } from '../core.js';

/** Gives the visitor a file that says what was shown and chosen. It is made in the browser: nobody is asked for it. Rejects where what makes it can't be loaded. */
export async function saveReceipt(core: Core): Promise<void> {
  const receipt = await (await core.load('receipt')).receipt(core);
  const address = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `consent-${receipt.host.replace(/[^\w.-]/g, '-')}-${(receipt.time ?? '').slice(0, 10)}.json`;
  link.click();
  // WebKit reads it after this has returned.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
