import type { Place } from './place.js';
import { within } from './within.js';

const remove = (name: string) => new Promise<true>((resolve, reject) => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = () => resolve(true);
  request.onerror = () => reject(request.error);
});

/** Whether there is one of this name. */
const exists = (name: string) => new Promise<boolean>((resolve, reject) => {
  const request = indexedDB.open(name);
  let made = false;
  request.onupgradeneeded = () => {
    made = true;
    request.transaction?.abort();
  };
  // WebKit keeps an empty one of what was never made.
  request.onerror = () => { if (made) remove(name).then(() => resolve(false), reject); else reject(request.error); };
  request.onsuccess = () => {
    request.result.close();
    resolve(true);
  };
});

/** IndexedDB. One that is open is deleted by the browser as soon as it has been closed. */
export const databases: Place = {
  kind: 'indexeddb',
  async names(declared) {
    // Firefox before 126 has no list: https://developer.mozilla.org/docs/Web/API/IDBFactory/databases
    if (indexedDB.databases) return (await indexedDB.databases()).map(({ name }) => name as string);
    const found = await Promise.all(declared.map(async (name) => (await within(exists(name)) ? [name] : [])));
    return found.flat();
  },
  async remove(name) { return await within(remove(name)) ? undefined : 'in-use'; },
};
