/**
 * Templates: plain text with choices in braces, such as `I wish for {peace|rain} in {every town|all lands}.`
 * The same template samples a sentence, lists all of them, and recognises one.
 */
import { pick, type Rng } from '../../lib/random.ts';

const choicePattern = /\{([^{}]*)\}/g;

/** One text that the template can give. */
export function sampleTemplate(template: string, rng: Rng): string {
  return template.replace(choicePattern, (_whole, options: string) => pick(options.split('|'), rng));
}

/** Every text that the template can give, each once. */
export function expandTemplate(template: string): string[] {
  const parts = template.split(choicePattern);
  let texts = [''];
  parts.forEach((part, index) => {
    const options = index % 2 === 1 ? part.split('|') : [part];
    texts = texts.flatMap((text) => options.map((option) => text + option));
  });
  return [...new Set(texts)];
}

/** Every text that any of the templates can give, each once. */
export function expandAll(templates: readonly string[]): Set<string> {
  return new Set(templates.flatMap(expandTemplate));
}
