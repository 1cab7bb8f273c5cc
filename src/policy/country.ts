/** The name of a country, where it was declared by its code; what is none stays as it is written. */
export const countryOf = (country: unknown, lang: string): unknown =>
  (/^[A-Z]{2}$/.test(`${country as string}`) ? new Intl.DisplayNames(lang, { type: 'region' }).of(country as string) : country);
