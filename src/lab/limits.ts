/** The most letters that a question or line may have, and the highest seed. */
export const MOST_LETTERS = 300;
export const MOST_SEED = 999_999;
