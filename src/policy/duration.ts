const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', TH: 'hour', TM: 'minute', TS: 'second' };

/** An ISO 8601 duration in words: `P1Y6M` is "1 year, 6 months". What is none stays as it is written. */
export function duration(iso: string, lang: string): string {
  const [date = '', time = ''] = iso.split('T');
  const parts = [date, time].flatMap((half, late) => [...half.matchAll(/(\d+(?:[.,]\d+)?)([YMWDHS])/g)].map(([, amount, letter]) =>
    new Intl.NumberFormat(lang, { style: 'unit', unit: UNITS[(late ? 'T' : '') + letter] as string, unitDisplay: 'long' }).format(Number(amount!.replace(',', '.')))));
  return parts.length ? new Intl.ListFormat(lang, { type: 'unit' }).format(parts) : iso;
}
