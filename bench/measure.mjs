import { cases, visit } from './measures/visit.mjs';
import { call } from './measures/call.mjs';
import { insert } from './measures/insert.mjs';
import { paint } from './measures/paint.mjs';
import { size } from './measures/size.mjs';

/** How many plain elements are put in. */
const PLAIN = 10_000;

/**
 * Measures everything, round by round, each round every subject in another order, so that what else the machine does
 * hits all of them. Gives back, by subject, the visits by case, the calls, the insertions, and the sizes in bytes.
 */
export async function measure({ browser, server, subjects, rounds, small, log }) {
  const chosen = small ? cases.filter(({ key }) => ['0', '12', '100', 'files'].includes(key)) : cases;
  const results = Object.fromEntries(subjects.map(({ name }) => [name, { visits: {}, inserted: [], called: {}, rendered: [] }]));
  for (let round = 0; round < rounds; round += 1) {
    const order = [...subjects.slice(round % subjects.length), ...subjects.slice(0, round % subjects.length)];
    for (const each of chosen) {
      log(`round ${round + 1} of ${rounds}: ${each.key}`);
      for (const subject of order) {
        // Without a library only what a page takes by itself is of use.
        if (!subject.button && !(subject.name === 'none' && each.again)) continue;
        const { visits } = results[subject.name];
        (visits[each.key] ??= []).push(await visit({ browser, server }, subject, each));
      }
    }
    log(`round ${round + 1} of ${rounds}: calls`);
    const called = await call({ browser, server }, order.filter(({ calls }) => calls), small ? 20 : 200);
    for (const [name, times] of Object.entries(called)) {
      for (const [each, turns] of Object.entries(times)) (results[name].called[each] ??= []).push(...turns);
    }
    log(`round ${round + 1} of ${rounds}: the first frame`);
    // Often, since one frame more or less is a sixth of it: medians of three rounds of seven went from 1.22 to 1.36 times the bare element.
    for (let time = 0; time < (small ? 1 : 15); time += 1) {
      for (const subject of order.filter(({ shown }) => shown)) results[subject.name].rendered.push(await paint({ browser, server }, subject));
    }
    log(`round ${round + 1} of ${rounds}: insertions`);
    for (const subject of order.filter(({ inserts }) => inserts)) {
      results[subject.name].inserted.push(...await insert({ browser, server }, subject, PLAIN));
    }
  }
  for (const subject of subjects.filter(({ button }) => button)) {
    const [{ first, again }] = results[subject.name].visits['12'];
    results[subject.name].size = { first: await size(subject, first.files), again: await size(subject, again.files) };
  }
  return results;
}
