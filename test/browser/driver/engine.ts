import type { EngineName } from '../../setup/engines.mjs';
import { chromiumControls } from './controls/chromium.js';
import type { Abilities, Controls } from './controls/controls.js';
import { firefoxControls } from './controls/firefox.js';
import { webkitControls } from './controls/webkit.js';

/** Which engine the tests are running in. */
export interface Engine {
  readonly name: EngineName;
  readonly version: string;
  readonly can: Abilities;
}

export const controls: Record<EngineName, Controls> = {
  chromium: chromiumControls,
  firefox: firefoxControls,
  webkit: webkitControls,
};
