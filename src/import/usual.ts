/** What purposes are mostly called where a site may choose their names, or a tool has words for them. */
export const usual: Readonly<Record<string, string>> = {
  preferences: 'functional',
  functionality: 'functional',
  statistics: 'analytics',
  performance: 'analytics',
  measurement: 'analytics',
  marketing: 'advertising',
  advertisement: 'advertising',
  targeting: 'advertising',
  ads: 'advertising',
};
