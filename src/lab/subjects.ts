/** The subjects of the model's world, as pages name them. */
import words from '../../content/strings/lab-subjects.json' with { type: 'json' };

/** A title for a list: "Ruler of the world". @throws for a subject that content/strings/lab-subjects.json lacks */
export function subjectTitle(domain: string): string {
  if (!Object.hasOwn(words, domain)) throw new Error(`content/strings/lab-subjects.json has no title for "${domain}"`);
  return words[domain as keyof typeof words];
}
