/** A Chinese tag that is written in the traditional script: by name, or as its place writes. */
const TRADITIONAL = /-hant|^zh-(tw|hk|mo)\b/;

/** The tag itself, then what stands for it: its script where it is Chinese, Bokmål where it is Norwegian as such, else its language. */
const names = (tag: string): readonly string[] => {
  const [language = ''] = tag.split('-');
  return [tag, language === 'zh' ? `zh-han${TRADITIONAL.test(tag) ? 't' : 's'}` : language === 'no' ? 'nb' : language];
};

/** The first of the tags that are wanted (BCP 47, in any case) which is known, as that is written; English where none is. */
export function languageOf(wanted: readonly unknown[], known: readonly string[]): string {
  return wanted.flatMap((tag) => names(`${tag}`.toLowerCase())).map((name) => known.find((tag) => tag.toLowerCase() === name)).find(Boolean) ?? 'en';
}
