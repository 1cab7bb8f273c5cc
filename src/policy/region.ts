/** The member states of the EU, and Iceland, Liechtenstein and Norway, where the same rules hold (EEA Agreement). */
const EU = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO';

/** What a map says of a region: the most specific code wins. */
export function lookUp<T>(map: Readonly<Record<string, T>>, region: string): T | undefined {
  const [country = ''] = region.split('-');
  const code = [region, country, EU.includes(country) ? 'EU' : '', '*'].find((each) => Object.hasOwn(map, each));
  return code === undefined ? undefined : map[code];
}
