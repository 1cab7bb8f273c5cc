export { sentence } from './messages.js';
export { checkConfig } from './policy/check.js';
