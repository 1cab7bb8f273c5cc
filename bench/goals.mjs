import { FRAME } from './summary.mjs';

const counts = ['12', '100', '1000', '5000'];
const round = (value) => (value === undefined ? '–' : value.toFixed(value < 10 ? 1 : 0));

/** One line a goal: what is asked, what was measured, and whether that is enough. Only what was measured has a line. */
export function goals(summary) {
  const ours = summary['consent-banner'];
  const native = summary['native-painted'];
  const watched = summary['native-watched'];
  const told = summary['native-told'];
  const lines = [];
  const goal = (text, met, found) => lines.push(`${met ? 'met' : '**missed**'}: ${text}: ${found}`);
  const times = (text, pick) => {
    const [mine, other, floor] = [ours, native, told].map(pick);
    if (mine === undefined || other === undefined) return;
    goal(`${text} at most 1.2 × native`, mine <= other * 1.2,
      `${(mine / other).toFixed(2)} × (${round(mine)} ms, native ${round(other)} ms; by hand with what is promised of each ${(floor / other).toFixed(2)} ×)`);
  };

  const frames = counts.concat('files').filter((key) => ours.frame(key) !== undefined).map((key) => ours.frame(key) - ours.frame('0'));
  goal('from the press to the next frame at most 1.5 frames more than with no script, whatever their number',
    frames.every((value) => value <= 1.5 * FRAME), `at most ${(Math.max(...frames) / FRAME).toFixed(1)} frames more`);
  for (const key of counts) times(`${Number(key).toLocaleString('en')} scripts have run in`, (each) => each.all(key));
  times('12 scripts from files have run in', (each) => each.all('files'));
  times('20 scripts from files that each take 80 ms have run in', (each) => each.all('late'));
  times('a page with 5,000 scripts is parsed, for a visitor who has not decided, in', (each) => each.undecided);
  times('5,000 scripts have run, at load for a visitor who has allowed them, in', (each) => each.allowed);
  const bare = summary.bare.rendered;
  const beside = (name) => (summary[name].rendered / bare).toFixed(2);
  goal('the banner is rendered at most 1.15 × as late as a bare Lit element', ours.rendered <= bare * 1.15,
    `${beside('consent-banner')} × (${round(ours.rendered)} ms from the first byte, the element ${round(bare)} ms), ${beside('preloaded')} × with the \`modulepreload\` line; the element itself, where a script that comes first asks for it, ${beside('bare-asked')} ×`);
  const { inserted, spread } = summary.none;
  goal('elements that nothing waits for, put in while the page is watched, cost no more than without a library, within noise',
    ours.inserted <= spread[1], `${round(ours.inserted)} ms; without ${round(inserted)} ms (the middle half from ${round(spread[0])} to ${round(spread[1])} ms), ${round(watched.inserted)} ms beside an observer that does nothing, and ${round(told.inserted)} ms beside one that looks at each`);
  const { called, more } = summary.guarded;
  const dearest = (other) => Object.keys(called).map((call) => [call, more(call, other)]).sort(([, a], [, b]) => b - a)[0];
  const [[call, most], [alone, own]] = [dearest('none'), dearest('patched')];
  goal('a guard costs at most 1 microsecond in a call that passes', own <= 1,
    `${alone} at most, ${own.toFixed(1)} µs. With what the browser itself takes longer wherever a script has replaced \`appendChild\`, ${call} at most, ${most.toFixed(1)} µs, of which that is ${summary.patched.more(call, 'none').toFixed(1)} µs`);
  if (ours.slope !== undefined) {
    const before = (ours.all('1000') - ours.all('100')) / 0.9;
    goal('the time grows with the number at most in proportion', ours.slope <= before * 1.2, `${round(ours.slope)} ms for each 1,000 above 1,000, ${round(before)} ms below`);
  }
  return lines;
}
