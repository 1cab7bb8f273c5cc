import { atOnce, painted, told, watched } from './native.mjs';
import bare, { asked } from './bare.mjs';
import guarded, { patched } from './guarded.mjs';
import none from './none.mjs';
import ours, { preloaded } from './ours.mjs';

/** In this order they stand in the table. */
const peers = ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'orejime', 'osano', 'c15t'];

/** What a small run needs is here without the packages of the others. */
export async function subjects(small) {
  const others = small ? [] : await Promise.all(peers.map(async (name) => (await import(`./${name}.mjs`)).default));
  return [none, atOnce, painted, watched, told, patched, guarded, bare, asked, preloaded, ours, ...others];
}
