import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shots, themed } from '../../demo/pictures/shots.mjs';
import { clean } from '../../demo/playground/state.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}demo/pictures/`;
const pictures = readdirSync(folder).filter((file) => file.endsWith('.png'));

describe('the pictures', () => {
  it('are those that the script makes, each of at most 150 kB', () => {
    const known = (name: string) => shots.some((shot) => shot.name === name) || /^theme-[\w-]+$/.test(name);
    expect(pictures.filter((file) => !known(file.slice(0, -'.png'.length)))).toEqual([]);
    expect(pictures.filter((file) => statSync(folder + file).size > 150 * 1024)).toEqual([]);
    expect(new Set(shots.map(({ name }) => name)).size).toBe(shots.length);
  });

  it('show what a site can declare', () => {
    for (const { state } of [...shots, themed('paper')]) if (state) expect(clean(state)).toMatchObject(state);
  });

  it('are there where the README shows one, with words for who does not see it', () => {
    const shown = [...readFileSync(`${root}README.md`, 'utf8').matchAll(/!\[([^\]]*)\]\(demo\/pictures\/([^)]+)\)/g)];
    expect(shown.length).toBeGreaterThan(0);
    for (const [, words, file] of shown) {
      expect(pictures).toContain(file);
      expect(words!.length).toBeGreaterThan(15);
    }
  });
});
