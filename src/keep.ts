export { decide } from './deciding.js';
export { settle } from './settle.js';
