import { describe, expect, it } from 'vitest';
import { regionsOf } from '../../src/policy/zones.js';
import { rows } from './zone1970.js';

const countriesOf = (name: string) => [...new Set(regionsOf(name)?.map((code) => code.slice(0, 2)))].sort().join();

/** Names that say nothing of a place, though a browser may report them. */
const PLACELESS = /^(Etc\/.*|[A-Z]{3}|(GMT|UTC).*|[A-Z]{3}\d[A-Z]{3})$/;

describe('the regions of a time zone', () => {
  it('are those of the tz database, in each of its rows', () => {
    expect(rows).toHaveLength(312);
    expect(rows.map(([name]) => `${name} ${countriesOf(name)}`)).toEqual(rows.map(([name, countries]) => `${name} ${countries.split(',').sort().join()}`));
  });

  it('are codes, each once, for every name that this engine knows', () => {
    const names = Intl.supportedValuesOf('timeZone').filter((name) => !PLACELESS.test(name));
    expect(names.length).toBeGreaterThan(400);
    expect(names.filter((name) => !regionsOf(name)?.length)).toEqual([]);
    for (const name of [...names, ...rows.map(([name]) => name)]) {
      const codes = regionsOf(name)!;
      expect(codes.filter((code) => !/^([A-Z]{2}|(US|CA)-[A-Z]{2})$/.test(code) || /^(US|CA)$/.test(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it.each([
    ['America/Los_Angeles', 'US-CA US-ID US-NV US-OR US-WA'],
    ['America/Toronto', 'BS CA-NU CA-ON CA-QC'],
    ['America/Halifax', 'CA-NB CA-NL CA-NS CA-PE CA-QC'],
    ['America/Blanc-Sablon', 'CA-QC'],
    ['America/Vancouver', 'CA-BC'],
    ['America/Phoenix', 'CA-BC US-AZ'],
    ['America/Detroit', 'US-MI'],
    ['America/Indiana/Tell_City', 'US-IN'],
    ['America/Kentucky/Louisville', 'US-IN US-KY'],
    ['America/Boise', 'US-ID US-NV US-OR'],
    ['Pacific/Honolulu', 'US-HI'],
    ['America/Juneau', 'US-AK'],
    ['America/St_Thomas', 'VI'],
    ['Europe/Zurich', 'CH DE LI'],
    ['Europe/London', 'GB GG IM JE'],
    ['Europe/Jersey', 'JE'],
    ['Europe/Amsterdam', 'NL'],
    ['Europe/Stockholm', 'SE'],
    ['Europe/Zagreb', 'HR'],
    ['Atlantic/Reykjavik', 'IS'],
    ['Indian/Reunion', 'RE'],
    ['America/Curacao', 'CW'],
  ])('%s are %s', (name, expected) => { expect(regionsOf(name)?.join(' ')).toBe(expected); });

  it('leave out no state, no district and no province', () => {
    const found = new Set(rows.flatMap(([name]) => regionsOf(name)!));
    const states = 'AL AK AZ AR CA CO CT DC DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(' ');
    const provinces = 'AB BC MB NB NL NS NT NU ON PE QC SK YT'.split(' ');
    expect([...found].filter((code) => /^(US|CA)-/.test(code)).sort()).toEqual([...provinces.map((code) => `CA-${code}`), ...states.map((code) => `US-${code}`)].sort());
  });

  it('hold what Windows names after a greater neighbour', () => {
    expect(regionsOf('America/New_York')).toEqual(expect.arrayContaining([...regionsOf('America/Detroit')!]));
    expect(regionsOf('America/Denver')).toEqual(expect.arrayContaining([...regionsOf('America/Boise')!]));
    expect(regionsOf('America/Toronto')).toEqual(expect.arrayContaining([...regionsOf('America/Iqaluit')!]));
    expect(regionsOf('America/Edmonton')).toEqual(expect.arrayContaining([...regionsOf('America/Inuvik')!]));
  });

  it.each([
    ['Asia/Calcutta', 'Asia/Kolkata'], ['Asia/Katmandu', 'Asia/Kathmandu'], ['Asia/Rangoon', 'Asia/Yangon'], ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
    ['Asia/Istanbul', 'Europe/Istanbul'], ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'], ['America/Godthab', 'America/Nuuk'],
    ['America/Indianapolis', 'America/Indiana/Indianapolis'], ['America/Louisville', 'America/Kentucky/Louisville'], ['Atlantic/Faeroe', 'Atlantic/Faroe'],
    ['Europe/Kiev', 'Europe/Kyiv'], ['Pacific/Enderbury', 'Pacific/Kanton'], ['US/Pacific', 'America/Los_Angeles'], ['US/Eastern', 'America/New_York'],
    ['US/Central', 'America/Chicago'], ['US/Mountain', 'America/Denver'], ['US/Arizona', 'America/Phoenix'], ['US/Hawaii', 'Pacific/Honolulu'],
    ['Canada/Eastern', 'America/Toronto'], ['Canada/Atlantic', 'America/Halifax'], ['Brazil/East', 'America/Sao_Paulo'], ['Mexico/General', 'America/Mexico_City'],
    ['GB', 'Europe/London'], ['GB-Eire', 'Europe/London'], ['Eire', 'Europe/Dublin'], ['Poland', 'Europe/Warsaw'], ['Portugal', 'Europe/Lisbon'],
    ['Turkey', 'Europe/Istanbul'], ['W-SU', 'Europe/Moscow'], ['Japan', 'Asia/Tokyo'], ['PRC', 'Asia/Shanghai'], ['ROK', 'Asia/Seoul'], ['NZ', 'Pacific/Auckland'],
    ['Navajo', 'America/Denver'], ['Australia/NSW', 'Australia/Sydney'], ['Jamaica', 'America/Jamaica'],
  ])('%s, an older name, are among those of %s', (older, name) => {
    expect(regionsOf(older)?.length).toBeGreaterThan(0);
    expect(regionsOf(name)).toEqual(expect.arrayContaining([...regionsOf(older)!]));
  });

  it.each([['Iceland', 'IS'], ['Africa/Asmera', 'ER'], ['America/Montreal', 'CA-ON CA-QC'], ['Europe/Belfast', 'GB'], ['Arctic/Longyearbyen', 'SJ']])('%s, an older name, are %s', (name, expected) => {
    expect(regionsOf(name)?.join(' ')).toBe(expected);
  });

  it.each(['UTC', 'Etc/UTC', 'Etc/GMT+5', 'Etc/Unknown', 'GMT', 'GMT0', 'UCT', 'Zulu', 'CET', 'MET', 'EST', 'EST5EDT', 'PST8PDT', 'Factory', '', 'AR', 'US-AK', 'Berlin', 'Europe', 'Europe/', 'Europe/BE', '/GB', 'Mars/Olympus', '__proto__', 'constructor'])('%j says nothing', (name) => {
    expect(regionsOf(name)).toBeUndefined();
  });
});
