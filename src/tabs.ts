export { look } from './effects/look.js';
