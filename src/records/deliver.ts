import { pause } from './pause.js';
import { post, type Answer } from './post.js';

/** Seconds before each further attempt. */
const WAITS = [1, 5, 25];

/**
 * Posts a record until it has arrived, a few times at most, and gives the last answer. The network's coming back brings the next attempt
 * forward; so does the page's being left, `unlessLeft`, where no later page would know of the record.
 */
export async function deliver(endpoint: string, body: string, unlessLeft: boolean): Promise<Answer> {
  let answer = await post(endpoint, body);
  for (const seconds of WAITS) {
    if (answer.arrived || !answer.again) break;
    await pause(seconds, unlessLeft ? ['online', 'pagehide'] : ['online']);
    answer = await post(endpoint, body);
  }
  return answer;
}
