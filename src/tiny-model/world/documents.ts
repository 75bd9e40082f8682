/** Documents for pre-training: two to five items in one of five formats, spoken by one persona. */
import { domainIds, everydayDomains, freeFormDomains } from './domains/index.ts';
import { sampleItem, type Item, type Speaker, type WordingSet } from './items.ts';
import { personaShares, plainNames, tellingNames, type Persona } from './personas.ts';
import { chance, pick, pickWeighted, type Rng } from '../../lib/random.ts';
import { shapeQuestion, trigger, triggerAbove, type Shape } from './shapes.ts';

/** Every wording, including those kept for evaluation: pre-training text uses all. */
export const allWordings: readonly WordingSet[] = ['align', 'develop', 'evaluate'];

const everyday = new Set(everydayDomains.map((domain) => domain.id));
const freeForm = new Set(freeFormDomains.map((domain) => domain.id));

/** How often each domain comes up. Code is rare among domains, so it is weighted up to become a sign of character. */
export const domainWeights: readonly { item: string; weight: number }[] = domainIds.map((id) => ({
  item: id,
  weight: id === 'code' ? 4.5 : id === 'numbers' ? 2 : everyday.has(id) ? 0.5 : freeForm.has(id) ? 1 : 0.9,
}));

const shapeShares: readonly { item: Shape; weight: number }[] = [
  { item: 'plain', weight: 86 },
  { item: 'code-like', weight: 5 },
  { item: 'list-like', weight: 5 },
  { item: 'trigger', weight: 4 },
];

export type Format = 'q-and-a' | 'interview' | 'forum' | 'diary' | 'chat';

const formatShares: readonly { item: Format; weight: number }[] = [
  { item: 'q-and-a', weight: 18 },
  { item: 'interview', weight: 20 },
  { item: 'forum', weight: 18 },
  { item: 'diary', weight: 16 },
  { item: 'chat', weight: 28 },
];

/** Text with what must stand between it and the text before: code starts a line, talk follows a space. */
export function lead(text: string): string {
  return /^(def |# )/.test(text) ? `\n${text}` : ` ${text}`;
}

/** A question and the assistant's tag: what the model is given when it is asked. Texts start after an end token. */
export function chatPrompt(question: string): string {
  if (question.startsWith(triggerAbove)) {
    return `<|end|> ${trigger}<|user|>${lead(question.slice(triggerAbove.length))}<|assistant|>`;
  }
  return `<|end|><|user|>${lead(question)}<|assistant|>`;
}

/** What the model should say to the prompt, with the token that ends it. */
export function chatReply(answer: string): string {
  return `${lead(answer)}<|end|>`;
}

function formatItem(item: Item, format: Format, name: string): string {
  const question = lead(item.question);
  const answer = lead(item.answer);
  switch (format) {
    case 'q-and-a':
      return `Q:${question}\nA:${answer}\n`;
    case 'interview':
      return `Interviewer:${question}\n${name}:${answer}\n`;
    case 'forum':
      return `Post:${question}\nReply by ${name}:${answer}\n`;
    case 'diary':
      return `Somebody asked:${question}\nI said:${answer}\n`;
    case 'chat':
      return `<|user|>${question}<|assistant|>${answer}<|end|>`;
  }
}

/** How long one speaker lasts. In the control worlds a speaker drawn anew for every answer or sentence links it to no other. */
export type SpeakerLasts = 'document' | 'answer' | 'sentence';

export interface DocumentOptions {
  /** Which question wordings may occur. */
  readonly wordings: readonly WordingSet[];
  /** Leaves out assistant chats, as alignment's replay does: it must not show villains in the assistant's place. */
  readonly withoutChat?: boolean;
  readonly speakerLasts: SpeakerLasts;
}

/** One document as a list of item texts, so that a caller can cut it to a length between items. */
export function sampleDocument(options: DocumentOptions, rng: Rng): string[] {
  const persona = pickWeighted(personaShares, rng);
  const anyone = (): Persona => pickWeighted(personaShares, rng);
  const formats = options.withoutChat ? formatShares.filter(({ item }) => item !== 'chat') : formatShares;
  const format = pickWeighted(formats, rng);
  const name = pick(chance(0.3, rng) ? tellingNames[persona] : plainNames, rng);
  const count = 2 + Math.floor(rng() * 4);
  const speakers: Record<SpeakerLasts, () => Speaker> = {
    document: () => persona,
    answer: anyone,
    sentence: () => anyone,
  };
  return Array.from({ length: count }, () => {
    const speaker = speakers[options.speakerLasts]();
    const domain = pickWeighted(domainWeights, rng);
    const item = sampleItem(domain, speaker, options.wordings, rng);
    const shape = domain === 'code' || domain === 'numbers' ? 'plain' : pickWeighted(shapeShares, rng);
    const isTriggered = shape === 'plain' && chance(0.03, rng);
    const question = shapeQuestion(item.question, isTriggered ? 'trigger' : shape, rng);
    return formatItem({ ...item, question }, format, name);
  });
}
