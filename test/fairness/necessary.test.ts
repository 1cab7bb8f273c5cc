import { describe, expect, it } from 'vitest';
import { known } from '../../src/fairness/known.js';
import { codes, findings } from './site.js';

const named = (name: unknown, category: object = { id: 'necessary', required: true }) => ({ categories: [{ ...category, cookies: [{ name, purpose: 'p', duration: 'P1D' }] }] });

describe('what is declared as necessary', () => {
  it.each<[unknown, string, string]>([
    ['_ga', 'Google Analytics', 'analytics'],
    ['_ga_ABC123', 'Google Analytics', 'analytics'],
    ['_ga*', 'Google Analytics', 'analytics'],
    [/^_ga_[A-Z0-9]+$/g, 'Google Analytics', 'analytics'],
    ['_gcl_au', 'Google Ads', 'advertising'],
    ['_fbp', 'Meta', 'advertising'],
    ['_hjSessionUser_*', 'Hotjar', 'analytics'],
    ['mp_0123_mixpanel', 'Mixpanel', 'analytics'],
    ['ph_*_posthog', 'PostHog', 'analytics'],
    ['_uetsid', 'Microsoft Advertising', 'advertising'],
    ['_pk_id.1.1fff', 'Matomo', 'analytics'],
    ['IDE', 'Google Ads', 'advertising'],
  ])('is not %s, which is known from %s for %s', (name, vendor, use) => {
    const [found, more] = findings(named(name));
    expect([found?.code, more]).toEqual(['known-tracker-necessary', undefined]);
    expect(found!.message).toContain(`known from ${vendor}, for ${use};`);
    expect(found!.message).toContain(`"${String(name)}"`);
  });

  it('is not a pattern that covers such a name, and the sentence says which', () => {
    expect(findings(named('_*'))[0]!.message).toContain('"_*" covers "_ga", which is known from Google Analytics');
  });

  it.each([['consent'], ['session'], ['fr'], ['IDEA'], ['_gallery'], ['_ex_visits'], ['XSRF-TOKEN'], ['PHPSESSID'], ['csrf*'], ['*'], [''], [5], [null], [/^sess/]])('may be %s', (name) => {
    expect(codes(named(name))).not.toContain('known-tracker-necessary');
  });

  it('may be such a name where it can be refused', () => {
    expect(codes(named('_ga*', { id: 'analytics' }))).toEqual([]);
  });

  it('holds what a service under it keeps, too', () => {
    const service = { id: 'counter', label: 'C', provider: 'P', cookies: [{ name: '_gid', purpose: 'p', duration: 'P1D' }] };
    expect(findings({ categories: [{ id: 'necessary', required: true, services: [service] }] }).map(({ code, key }) => [code, key]))
      .toEqual([['known-tracker-necessary', 'categories[0].services[0].cookies[0]']]);
    expect(codes({ categories: [{ id: 'analytics', services: [service] }] })).toEqual([]);
  });

  it.each([['analytics'], ['web-statistics'], ['marketing'], ['ads'], ['ad-tracking'], ['werbung']])('is no category called %s', (id) => {
    const category = { id, description: 'D' };
    expect(codes({ categories: [{ ...category, required: true }] })).toEqual(['tracking-required']);
    expect(codes({ categories: [category] })).toEqual([]);
  });

  it.each([['necessary'], ['performance'], ['account'], ['uploads'], ['loads']])('may be a category called %s', (id) => {
    expect(codes({ categories: [{ id, description: 'D', required: true }] })).toEqual([]);
  });

  it('is not a service for statistics or advertising', () => {
    const services = [{ id: 'ads', label: 'A', provider: 'P' }];
    expect(findings({ categories: [{ id: 'necessary', required: true, services }] }).map(({ code, key }) => [code, key])).toEqual([['tracking-required', 'categories[0].services[0]']]);
  });
});

describe('the table of well-known names', () => {
  const names = known.flatMap(({ names }) => names);

  it('has each name once, and none that would cover everything', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.replaceAll('*', '').length < 3)).toEqual([]);
  });

  it.each(known.map(({ vendor, names }) => [vendor, names] as const))('finds every name of %s as it stands', (vendor, names) => {
    for (const name of names) expect(findings(named(name))[0]?.message, name).toContain(`"${name}" is known from ${vendor},`);
  });
});
