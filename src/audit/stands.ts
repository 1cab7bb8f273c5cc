/** How something stands to what was declared, in words and as a sign: colour is not all that tells. */
export interface Stands {
  readonly name: 'allowed' | 'denied' | 'undeclared';
  readonly sign: string;
  readonly words: string;
}

const all: Record<Stands['name'], Stands> = {
  allowed: { name: 'allowed', sign: '✓', words: 'Declared and allowed' },
  denied: { name: 'denied', sign: '✕', words: 'Declared, not allowed' },
  undeclared: { name: 'undeclared', sign: '?', words: 'Undeclared' },
};

export const stands = ({ declared, allowed }: { readonly declared: boolean; readonly allowed: boolean }): Stands =>
  (declared ? allowed ? all.allowed : all.denied : all.undeclared);
