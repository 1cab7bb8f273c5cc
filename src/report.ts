import type { Load } from './load.js';
import type { Finding, ProblemCode } from './policy/problem.js';
import { emit } from './unclobbered.js';

/** Something wrong, told to the site: the detail of `consent-problem`. */
export interface Problem {
  /** Stable: it never changes its meaning. */
  readonly code: ProblemCode;
  /** One sentence that names the key and what was expected. */
  readonly message: string;
  readonly key?: string | undefined;
}

export interface Reporter {
  (finding: Finding, cause?: unknown): void;
  /** Those so far; a listener that comes later misses none. */
  readonly problems: readonly Problem[];
}

/**
 * Tells each problem once a code and key: to the console and as `consent-problem`. The sentences are loaded
 * when there is something to say; where they can't be had, the code and the key must do.
 */
export function createReporter(load: Load): Reporter {
  const problems: Problem[] = [];
  const report = (finding: Finding, cause?: unknown): void => {
    const { code, key } = finding;
    if (problems.some((problem) => problem.code === code && problem.key === key)) return;
    const problem = { code, key, message: code + (key ? `: ${key}` : '') };
    problems.push(problem);
    const tell = () => {
      console.warn(`consent-banner: ${problem.message}`, ...(cause ? [cause] : []));
      emit('consent-problem', problem);
    };
    load('check').then(({ sentence }) => { problem.message = sentence(finding); }).then(tell, tell);
  };
  return Object.assign(report, { problems });
}
