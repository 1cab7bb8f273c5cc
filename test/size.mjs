/** Prints what each visitor loads, brotli 11, and fails where it is more than the budget. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
export const brotli = (file) => brotliCompressSync(readFileSync(new URL(file, dist)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const core = ['consent-gate.js'];
const returning = [...core, 'consent-gate-live.js'];
const first = [...core, 'consent-gate-keep.js', 'consent-gate-ui.js', 'consent-gate-lang-en.js'];

/** Budgets in kB of 1,024 bytes. */
export const budgets = [
  { name: 'core', files: core, limit: 4.5 },
  { name: 'returning visitor', files: returning, limit: 6.5 },
  { name: 'first visitor', files: first, limit: 13.4 },
];

export const measure = () => budgets.map(({ name, files, limit }) => {
  const bytes = files.reduce((sum, file) => sum + brotli(file), 0);
  return { name, files, limit, bytes, kB: Math.ceil(bytes / 102.4) / 10 };
});

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const rows = measure();
  for (const file of [...new Set(rows.flatMap(({ files }) => files))]) console.log(`  ${String(brotli(file)).padStart(6)} B  ${file}`);
  for (const { name, limit, bytes, kB } of rows) {
    console.log(`${bytes > limit * 1024 ? 'over  ' : 'within'} ${name}: ${kB} kB (${bytes} B) of ${limit} kB`);
  }
  process.exitCode = rows.some(({ limit, bytes }) => bytes > limit * 1024) ? 1 : 0;
}
