const ms = (value) => (value === undefined ? '–' : `${Math.round(value)}`);
const kB = (bytes) => (bytes === undefined ? '–' : (Math.ceil(bytes / 102.4) / 10).toFixed(1));
const task = (value) => (value === undefined ? '–' : value < 50 ? '< 50' : ms(value));

const names = { native: 'a loop by hand, in the press', 'native-painted': 'a loop by hand, after the next frame', 'native-watched': 'the same, beside an observer that does nothing', 'native-told': 'the same, with what is promised of each script', 'consent-banner': '**consent-banner**' };

/** The measurements, each a column: what stands above it, and the cell of one subject. */
const press = [
  ['none', (s) => ms(s.frame('0'))],
  ['12', (s) => ms(s.frame('12'))],
  ['100', (s) => ms(s.frame('100'))],
  ['1,000', (s) => ms(s.frame('1000'))],
  ['5,000', (s) => ms(s.frame('5000'))],
  ['12 from files', (s) => ms(s.frame('files'))],
];
const all = [
  ['12', (s) => ms(s.all('12'))],
  ['100', (s) => ms(s.all('100'))],
  ['1,000', (s) => ms(s.all('1000'))],
  ['5,000', (s) => ms(s.all('5000'))],
  ['each 1,000 more', (s) => ms(s.slope)],
  ['longest task, 5,000', (s) => task(s.longest)],
  ['12 from files', (s) => ms(s.all('files'))],
  ['20 from files, each 80 ms late', (s) => ms(s.all('late'))],
];
const visits = [
  ['kB, first', (s) => kB(s.size?.first)],
  ['kB, returning', (s) => kB(s.size?.again)],
  ['script ms, first', (s) => ms(s.firstScript)],
  ['script ms, returning', (s) => ms(s.againScript)],
  ['5,000 gated: parsed, undecided', (s) => ms(s.undecided)],
  ['script ms of that', (s) => ms(s.undecidedScript)],
  ['5,000 gated: all ran, allowed', (s) => ms(s.allowed)],
];

function table(title, columns, summary) {
  const subjects = Object.entries(summary).filter(([, { size }]) => size);
  // A small run has measured less.
  const shown = columns.filter(([, cell]) => subjects.some(([, each]) => cell(each) !== '–'));
  return [
    `| ${title} | ${shown.map(([head]) => head).join(' | ')} |`,
    `|---|${'--:|'.repeat(shown.length)}`,
    ...subjects.map(([name, each]) => `| ${names[name] ?? name} | ${shown.map(([, cell]) => cell(each)).join(' | ')} |`),
  ].join('\n');
}

/** The measurements as markdown. */
export function tables(summary) {
  const failed = Object.entries(summary).flatMap(([name, each]) => each.failed.map(({ key, count, error }) =>
    `– ${name} ran ${count.toLocaleString('en')} of ${Number(key).toLocaleString('en')} scripts${error ? ` (${error})` : ''}.`));
  const { none, bare, 'bare-asked': asked, preloaded, patched, guarded, 'native-watched': watched, 'consent-banner': ours } = summary;
  return [
    table('from the press to the next frame, ms', press, summary),
    table('from the press until all ran, ms', all, summary),
    table('a visit', visits, summary),
    [`| a call that passes the guards, µs | ${Object.keys(none.called).join(' | ')} |`, `|---|${'--:|'.repeat(Object.keys(none.called).length)}`,
      ...[['without', none], ['where `appendChild` is replaced by a function that only calls it', patched], ['with the guards', guarded]].map(([name, { called }]) => `| ${name} | ${Object.values(called).map((time) => time.toFixed(1)).join(' | ')} |`)].join('\n'),
    `From the first byte of a page to the first frame with the banner: ${ms(ours.rendered)} ms; ${ms(preloaded.rendered)} ms with the \`modulepreload\` line; with a bare Lit element that looks like it: ${ms(bare.rendered)} ms, and ${ms(asked.rendered)} ms where a script that comes first asks for that, as it has to be for Lit not to come to who has decided.`,
    `10,000 plain elements put in: ${ms(ours.inserted)} ms, ${ms(watched.inserted)} ms beside an observer that does nothing, and ${ms(none.inserted)} ms in a page that nobody watches.`,
    ...failed,
  ].join('\n\n');
}
