import { protect } from './protect/protect.js';
import { startTag } from './tag.js';

startTag(protect);
