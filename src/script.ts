import { startTag } from './tag.js';

startTag();
