import type { Guard } from './guard.js';
import type { Realm } from './realm.js';
import { refusalOf } from './refusal.js';
import { replace } from './replace.js';

type Prototypes = Readonly<Record<string, { readonly prototype?: object } | undefined>>;

/**
 * The files that a site may keep out of sight (Origin Private File System), also those of the storage buckets that Chromium has.
 * No site can declare them, by what name should it?
 */
export function guardFiles(realm: Realm, guard: Guard): void {
  const { fail, refusal, refuse } = refusalOf(realm);
  const { StorageManager, StorageBucket, StorageBucketManager } = realm as unknown as Prototypes;
  const { storage } = realm.navigator;
  const { getDirectory } = (StorageManager?.prototype ?? {}) as Partial<StorageManager>;
  // What is kept is looked at too, and that is no try. Of the page's own realm, which is guarded first.
  guard.core.folder ??= async () => getDirectory?.call(storage);
  const guarding = (native: (...given: unknown[]) => Promise<unknown>) => function (this: object, ...given: unknown[]) {
    let name;
    try { name = given.length ? `${given[0]}` : '/'; } catch (error) { return fail(error); }
    if (guard.refuses('files', name)) return refuse(name);
    return given.length ? native.call(this, name, ...given.slice(1)) : native.call(this);
  };
  for (const each of [StorageManager, StorageBucket]) replace(each?.prototype, 'getDirectory', guarding);
  replace(StorageBucketManager?.prototype, 'open', guarding);
  // The files that only Chromium has, and calls back for; the number is where it is told what is to be called with an error.
  for (const [key, at] of [['webkitRequestFileSystem', 3], ['webkitResolveLocalFileSystemURL', 2]] as const) {
    replace(realm, key, (native: (...given: unknown[]) => void) => function (this: unknown, ...given: unknown[]) {
      const failed = given[at];
      if (!guard.refuses('files', '/')) native.apply(this, given);
      else if (typeof failed === 'function') realm.setTimeout(failed, 0, refusal('/'));
    });
  }
}
