import type { Core } from '../core.js';
import type { Locale } from '../locales/locale.js';
export function mount(_core: Core, _locale: Locale): void {}
