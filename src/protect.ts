export { protect } from './protect/protect.js';
