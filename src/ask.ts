export { screen } from './screen.js';
export { settle } from './settle.js';
export { mount } from './ui/mount.js';
