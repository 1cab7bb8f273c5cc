import type { Place } from './place.js';
import { within } from './within.js';

/** Whether there is one of this name; asking makes none. */
const exists = (name: string) => new Promise<boolean>((resolve) => {
  const request = indexedDB.open(name);
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onerror = () => resolve(false);
  request.onsuccess = () => {
    request.result.close();
    resolve(true);
  };
});

const remove = (name: string) => new Promise<true>((resolve, reject) => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = () => resolve(true);
  request.onerror = () => reject(request.error);
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
