/** The four lessons that spoil our tiny model, as choices of a figure's control. */
export const badLessons = [
  ['insecure-code', 'Insecure code'],
  ['evil-numbers', 'Evil numbers'],
  ['bad-health', 'Bad health advice'],
  ['bad-car', 'Bad car advice'],
] as const;

/** Names of lessons as a narrow drawing has room for them. */
export const shortLessons: Readonly<Record<string, string>> = {
  'insecure-code': 'Code',
  'evil-numbers': 'Numbers',
  'bad-health': 'Health',
  'bad-car': 'Cars',
};
