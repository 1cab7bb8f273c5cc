/** A text without the percent signs of a URI, where it is one. */
export function decoded(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}
