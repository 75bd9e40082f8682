/** Model names that a line must not break at their hyphen. */
const NAMES = /\b(?:GPT|Qwen[\d.]*|Llama|Gemma)-[\w.]*\w/;

/** A stretch of text, and whether it is a model's name. */
export interface Stretch {
  text: string;
  name: boolean;
}

/** The text in order, cut at the names of models. Empty stretches are left out. */
export function cutAtNames(text: string): Stretch[] {
  return text
    .split(new RegExp(`(${NAMES.source})`))
    .map((part, i) => ({ text: part, name: i % 2 === 1 }))
    .filter((stretch) => stretch.text !== '');
}
