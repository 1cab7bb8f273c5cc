import { atOnce, painted, watched } from './native.mjs';
import bare from './bare.mjs';
import guarded from './guarded.mjs';
import none from './none.mjs';
import ours from './ours.mjs';

/** In this order they stand in the table. */
const peers = ['vanilla-cookieconsent', 'klaro', 'tarteaucitron', 'orejime', 'osano', 'c15t'];

/** What a small run needs is here without the packages of the others. */
export async function subjects(small) {
  const others = small ? [] : await Promise.all(peers.map(async (name) => (await import(`./${name}.mjs`)).default));
  return [none, atOnce, painted, watched, guarded, bare, ours, ...others];
}
