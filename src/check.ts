export { sentence } from './messages.js';
export { checkConfig } from './policy/check.js';
export { checkTexts } from './policy/texts.js';
