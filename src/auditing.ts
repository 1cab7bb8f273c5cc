import { definePanel } from './audit/panel.js';

export { audit } from './audit/audit.js';

definePanel();
