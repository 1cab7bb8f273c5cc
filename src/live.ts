export { connectButton } from './effects/button.js';
export { screen, settle } from './keep.js';
