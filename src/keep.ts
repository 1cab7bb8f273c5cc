export { settle } from './settle.js';
