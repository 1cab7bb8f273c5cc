import { phraseIn } from './phrases.js';
import { stems, type Stems } from './stems.js';

/** `de-AT` is read as `de`. */
export const stemsOf = (lang: string): Stems | undefined => {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.hasOwn(stems, language) ? stems[language] : undefined;
};

/** Why a label does not say that it refuses, if it does not. */
export function unclear(label: string, lang: string): string | undefined {
  if (!label.trim()) return 'is empty';
  const table = stemsOf(lang);
  if (!table || phraseIn(label, table.no)) return undefined;
  const yes = phraseIn(label, table.yes);
  return yes ? `is the label of a refusal and says "${yes}"` : 'is the label of a refusal and has no word that refuses';
}
