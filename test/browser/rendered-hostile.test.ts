import { beforeEach, describe, expect, it } from 'vitest';
import { page, server } from './driver/index.js';
import { hostile } from './hostile.js';
import { rest } from './hostile-rest.js';
import { codes, show } from './unfair.js';

beforeEach(async () => {
  await page.clear();
  server.reset();
});

describe.each(Object.entries({ ...hostile, ...rest }))('%s', (_, rows) => {
  it.each(rows.map(([what, site, ...findings]) => ({ what, site, findings })))('$what', async ({ site, findings }) => {
    await show(site);
    expect(await codes()).toEqual(findings);
  });
});
