import { beforeEach, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { engine, page, server } from './driver/index.js';
import { hostOf, outcomes, tryAll } from './ways.js';

beforeEach(async () => {
  server.reset();
  await page.clear();
});
const site = () => ({
  protect: true,
  origins: [`http://${hostOf('listed')}`],
  categories: [{ id: 'necessary', required: true }, { id: 'analytics', services: [{ id: 'counter', label: 'Counter', hosts: [hostOf('declared')] }] }],
});
describe('probe', () => {
  it.each(['undeclared', 'declared', 'listed'])('%s', async (name) => {
    await tryAll(hostOf(name), site());
    const all = await outcomes(hostOf(name));
    const thrown = await page.run(() => (window as unknown as { thrown: string[] }).thrown);
    writeFileSync(`/tmp/req-${engine.name}-${name}.txt`, Object.entries(all).map(([way, { ran, asked, told }]) => `${ran ? 'RAN' : '-  '} ${asked ? 'ASKED' : '-    '} ${way.padEnd(45)} ${told.join()}`).join('\n') + '\n' + thrown.join('\n'));
    expect(1).toBe(1);
  });
});
