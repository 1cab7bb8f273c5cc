import { declaration } from '../english/declaration.js';
import { first } from '../english/first.js';
import { panel } from '../english/panel.js';
import { placeholder } from '../english/placeholder.js';
import { statement } from '../english/statement.js';
import { variant } from '../english/variant.js';
import type { Locale } from './locale.js';

const en: Locale = { ...first, ...variant, ...statement, ...panel, ...declaration, ...placeholder };

export default en;
