import { beforeEach, describe, it } from 'vitest';
import { every, lookAt } from '../browser/axe.js';
import { page, server } from '../browser/driver/index.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe('axe finds nothing', () => {
  it.each(every)('on both layers as %s, %s, in "%s", at %i px', async (...look) => { await lookAt(look); });
});
