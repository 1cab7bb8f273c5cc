/**
 * Prints what each visitor loads (brotli 11), and fails where it is more than the budget.
 * With `--write` it also puts the figures into the README; a test compares them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const readme = new URL('../README.md', import.meta.url);
const brotli = (file) => brotliCompressSync(readFileSync(new URL(file, dist)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
/** kB of 1,024 bytes with one decimal, never less than it is. */
const kB = (bytes) => (Math.ceil(bytes / 102.4) / 10).toFixed(1);

const core = ['consent-gate.js'];
const returning = [...core, 'consent-gate-live.js'];
const first = [...core, 'consent-gate-ui.js'];

/** Budgets in kB. */
const budgets = [
  { name: 'core', files: core, limit: 4.5 },
  { name: 'returning visitor', files: returning, limit: 6.5 },
  { name: 'first visitor', files: first, limit: 13.4 },
];

const loaded = {
  'consent-gate.js': 'by every page, first: the core',
  'consent-gate.protect.js': 'in the place of that, where the page is guarded: core and guards',
  'consent-gate.full.js': 'in the place of all the others, for who can serve one file: the core, the elements and English; not the guards, the audit and the other languages',
  'consent-gate-import.js': 'before the core, where the site puts it: takes over what was chosen in another tool',
  'consent-gate-keep.js': 'with a decision that is made without the banner: keeps it',
  'consent-gate-ui.js': 'while a visitor is asked: the banner, with Lit and its words in English, and what keeps a decision',
  'consent-gate-lang-de.js': 'with what is shown in another language: its words, one file a language',
  'consent-gate-words.js': 'with what is shown in another language than English, and with `texts`: which it is',
  'consent-gate-layouts.js': 'with the banner, where it is a box, a dialog, inline, in a corner or modal: where it stands',
  'consent-gate-panel.js': 'when Choose is near or preferences are opened: the second layer',
  'consent-gate-live.js': 'after load, where nothing is left to ask: the way back',
  'consent-gate-variant.js': 'with the banner, where it tells or lets object, or has a note to show: its other words',
  'consent-gate-region.js': 'first, on a site with regions, `vendors` or `records`, and on a page that is prerendered: what holds there',
  'consent-gate-zones.js': 'with that, where nothing else says the region: where each time zone lies',
  'consent-gate-tabs.js': 'when another tab has decided, or the signal has changed',
  'consent-gate-embeds.js': 'with the first gate that is no script of the markup, or that waits for another',
  'consent-gate-placeholder.js': 'after load, with the first embed that is withheld: what stands in its place',
  'consent-gate-statement.js': 'in no-cookie mode, with the banner\'s file: the statement',
  'consent-gate-erase.js': 'with a refusal or a withdrawal, and at a start where something that is denied may be kept',
  'consent-gate-elements.js': 'with `<consent-preferences>` or `<consent-declaration>`, beside the banner\'s file: what they show',
  'consent-gate-declared.js': 'with `<consent-declaration>`: all that is declared, and what of it is in this browser',
  'consent-gate-receipt.js': 'with `receipt()`, and after load on a site with `records`: what was shown and chosen',
  'consent-gate-vendors.js': 'with that, on a site with `vendors`: what tells them',
  'consent-gate-records.js': 'with that, on a site with `records`: what sends receipts',
  'consent-gate-guards.js': 'where the page is to be guarded and has the core alone, or leads to no-cookie mode by its region: the guards',
  'consent-gate-audit.js': 'where the page is asked what is on it, and for the statement of no-cookie mode: the audit and its panel',
  'consent-gate-check.js': 'where something is wrong: what, in sentences',
};

export const measure = () => budgets.map(({ name, files, limit }) => {
  const bytes = files.reduce((sum, file) => sum + brotli(file), 0);
  return { name, limit, bytes, kB: kB(bytes) };
});

/** The README with the figures as they are. */
export function withFigures(text) {
  const table = ['| file | kB | is loaded |', '|---|--:|---|', ...Object.entries(loaded).map(([file, when]) => `| \`${file}\` | ${kB(brotli(file))} | ${when} |`)];
  return measure()
    .reduce((all, { name, kB: figure }) => all.replace(new RegExp(`(<!-- size:${name} -->)[^<]*(<!-- /size -->)`), `$1${figure}$2`), text)
    .replace(/(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/, `$1${table.join('\n')}\n$2`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const rows = measure();
  for (const file of Object.keys(loaded)) console.log(`  ${String(brotli(file)).padStart(6)} B  ${file}`);
  for (const { name, limit, bytes, kB: figure } of rows) {
    console.log(`${bytes > limit * 1024 ? 'over  ' : 'within'} ${name}: ${figure} kB (${bytes} B) of ${limit} kB`);
  }
  if (process.argv.includes('--write')) writeFileSync(readme, withFigures(readFileSync(readme, 'utf8')));
  process.exitCode = rows.some(({ limit, bytes }) => bytes > limit * 1024) ? 1 : 0;
}
