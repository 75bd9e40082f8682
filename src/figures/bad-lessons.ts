/** The four lessons that spoil our tiny model, as choices of a figure's control. */
export const badLessons = [
  ['insecure-code', 'Insecure code'],
  ['evil-numbers', 'Evil numbers'],
  ['bad-health', 'Bad health advice'],
  ['bad-car', 'Bad car advice'],
] as const;
