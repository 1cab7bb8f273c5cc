export { screen } from './screen.js';
export { settle } from './settle.js';
