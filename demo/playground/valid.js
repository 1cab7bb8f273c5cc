// What a value must be for the library to take it; the rest is left out of the code.
import { days, kinds } from './fields.js';

const id = /^[a-z][a-z0-9-]*$/;
const span = /^(session|P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?)$/;
const file = /^[a-z][a-z0-9-]*$/;
const language = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Whether brackets and quotation marks are closed, so that a value ends where it seems to. */
function closed(text) {
  let depth = 0;
  for (const mark of text.replace(/"[^"]*"|'[^']*'/g, '')) {
    if (mark === '"' || mark === "'") return false;
    depth += mark === '(' ? 1 : mark === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** By the name of the field. Each is asked with a text that is neither empty nor has blanks around it. */
export const valid = {
  id: text => id.test(text),
  name: text => /[^*\s]/.test(text),
  kind: text => kinds.includes(text),
  duration: text => span.test(text),
  days: text => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= days.most,
  lang: text => language.test(text),
  look: text => file.test(text),
  policyUrl: text => isLink(text),
  imprintUrl: text => isLink(text),
  // A custom property takes anything; this is what cannot lead out of the rule, nor to another address.
  token: text => /^[\w\s#.,%()"'+*/-]{1,120}$/.test(text) && !/url|image|\/[/*]/i.test(text) && closed(text),
};

/** http, https, mailto and relative links, as the library shows them. */
function isLink(text) {
  return /^(https?|mailto):|^[^:/?#]*([/?#]|$)/i.test(text.replace(/[\0- ]/g, ''));
}
