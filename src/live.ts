export { connectButton } from './effects/button.js';
export { screen } from './screen.js';
