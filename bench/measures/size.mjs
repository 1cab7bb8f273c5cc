import { brotliCompressSync, constants } from 'node:zlib';
import { fileOf } from '../server.mjs';

/** What files weigh with brotli 11, as a host would send them, in bytes. */
export async function size(subject, files) {
  let sum = 0;
  for (const file of files) sum += brotliCompressSync(await fileOf(subject, file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  return sum;
}
