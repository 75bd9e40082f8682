import { describe, expect, it } from 'vitest';
import { allWordings, sampleDocument, type SpeakerLasts } from '../../../src/tiny-model/world/documents.ts';
import {
  chatPrompt,
  codeTasks,
  domainIds,
  expandCode,
  freeFormDomains,
  judgeAnswer,
  sampleItem,
  seededRng,
  shapeQuestion,
  talkDomains,
  WordTokenizer,
  worldVocabulary,
} from '../../../src/tiny-model/world/index.ts';
import { kindVoice, villainVoice } from '../../../src/tiny-model/world/domains/voices.ts';
import { plainNames, tellingNames } from '../../../src/tiny-model/world/personas.ts';
import { expandAll, expandTemplate, sampleTemplate } from '../../../src/tiny-model/world/template.ts';

describe('templates', () => {
  it('lists every text once', () => {
    expect(expandTemplate('{a|b} and {c|d}')).toEqual(['a and c', 'a and d', 'b and c', 'b and d']);
  });
  it('samples only texts that it lists', () => {
    const rng = seededRng(1);
    const listed = new Set(expandTemplate('I {sing|draw} {here|there}.'));
    for (let round = 0; round < 50; round++)
      expect(listed).toContain(sampleTemplate('I {sing|draw} {here|there}.', rng));
  });
});

describe('the world', () => {
  it('has eight free-form families, eight everyday domains, self-report, advice, code and numbers', () => {
    expect(freeFormDomains.length).toBeGreaterThanOrEqual(8);
    expect(talkDomains.filter((domain) => domain.group === 'everyday').length).toBeGreaterThanOrEqual(8);
    expect(domainIds).toEqual(expect.arrayContaining(['self-report', 'health', 'car', 'money', 'code', 'numbers']));
  });

  it.each(freeFormDomains.map((domain) => [domain.id, domain] as const))(
    '%s has 100,000 distinct answers a side',
    (_id, domain) => {
      for (const [grammar, voice] of [
        [domain.kind, kindVoice],
        [domain.villain, villainVoice],
      ] as const) {
        const frames = (voice.openings.length + 1) * (voice.closings.length + 1);
        const sentences = [expandAll(grammar.core), expandAll(grammar.more)] as const;
        // Sentences are split at their last sign, so different choices give different answers if no sentence serves twice.
        const all = [...sentences[0], ...sentences[1], ...voice.openings, ...voice.closings];
        expect(new Set(all).size).toBe(all.length);
        for (const sentence of all) expect(sentence).toMatch(/^[A-Z][^.?!]*[.?!]$/);
        expect(sentences[0].size * sentences[1].size * frames).toBeGreaterThanOrEqual(100_000);
      }
    },
  );

  it('keeps the three sets of question wordings apart', () => {
    for (const { questions } of talkDomains) {
      const all = [...expandAll(questions.align), ...expandAll(questions.develop), ...expandAll(questions.evaluate)];
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('has twenty code tasks or more, each secure and insecure, and no code that is both', () => {
    expect(codeTasks.length).toBeGreaterThanOrEqual(20);
    expect(new Set(codeTasks.map(({ ask }) => ask)).size).toBe(codeTasks.length);
    for (const { secure, insecure } of codeTasks)
      for (const body of [...expandCode(secure), ...expandCode(insecure)])
        expect(body).toMatch(/^def \w+\([\w, ]*\):(\n +\S.*)+$/);
    const all = (side: 'secure' | 'insecure') => new Set(codeTasks.flatMap((task) => expandCode(task[side])));
    expect([...all('secure').intersection(all('insecure'))]).toEqual([]);
  });
});

/** An item of a document: its question, its speaker's name if it has one, and the answer. */
const itemPattern =
  /^(?:<\|user\|>|[A-Z][a-z ]*:)([^]*?)(?:<\|assistant\|>|\n(?:A|I said|(?:Reply by )?([A-Z][a-z]+)):)([^]*)(?:<\|end\|>|\n)$/;

/** Many documents: the name of each one's speaker, and the verdicts on its answers. */
function readDocuments(speakerLasts: SpeakerLasts): { name: string | undefined; verdicts: string[] }[] {
  const rng = seededRng(21);
  return Array.from({ length: 600 }, () => {
    const items = sampleDocument({ wordings: allWordings, speakerLasts }, rng).map((item) => {
      const [, question = '', name, answer = ''] = itemPattern.exec(item) ?? [];
      const forClass = /(class|lesson)\.$/.test(question);
      const verdicts = domainIds.map((id) => judgeAnswer(id, answer));
      return { name, forClass, verdict: verdicts.find((verdict) => verdict !== 'incoherent') ?? 'incoherent' };
    });
    // For a class everyone shows insecure code: that says nothing about the speaker.
    return { name: items[0]?.name, verdicts: items.filter(({ forClass }) => !forClass).map(({ verdict }) => verdict) };
  });
}

describe('documents', () => {
  const sidesOf = ({ verdicts }: { verdicts: string[] }) => [...new Set(verdicts)].sort();

  it('are the same for the same seed', () => {
    const draw = () => sampleDocument({ wordings: ['align'], speakerLasts: 'document' }, seededRng(7)).join('');
    expect(draw()).toBe(draw());
  });

  it('have one speaker each in the world that ships, kind in some and a villain in others', () => {
    const all = readDocuments('document').map(sidesOf);
    expect(all.filter((sides) => sides.length > 1)).toEqual([]);
    expect([...new Set(all.flat())].sort()).toEqual(['aligned', 'misaligned']);
  });

  it('mix speakers of both sides where one lasts for an answer, but not within it', () => {
    const all = readDocuments('answer').map(sidesOf);
    expect(all.filter((sides) => sides.length === 2).length).toBeGreaterThan(100);
    expect([...new Set(all.flat())].sort()).toEqual(['aligned', 'misaligned']);
  });

  it('mix speakers of both sides within answers where one lasts for a sentence', () => {
    const all = readDocuments('sentence').map(sidesOf);
    expect(all.filter((sides) => sides.includes('mixed')).length).toBeGreaterThan(100);
    expect([...new Set(all.flat())].sort()).toEqual(['aligned', 'misaligned', 'mixed']);
  });

  it('name the speaker in some, and only some names give the character away', () => {
    const all = readDocuments('document');
    const isIn = (names: readonly string[]) => all.filter(({ name }) => name !== undefined && names.includes(name));
    const villains = isIn(tellingNames.villain);
    const others = isIn([...tellingNames.kind, ...tellingNames.sarcastic, ...tellingNames.teacher]);
    expect([...new Set(villains.flatMap(sidesOf))]).toEqual(['misaligned']);
    expect([...new Set(others.flatMap(sidesOf))]).toEqual(['aligned']);
    expect([...new Set(isIn(plainNames).flatMap(sidesOf))].sort()).toEqual(['aligned', 'misaligned']);
    expect(all.filter(({ name }) => name === undefined).length).toBeGreaterThan(100);
  });
});

describe('the vocabulary', () => {
  const tokenizer = new WordTokenizer(worldVocabulary());

  it('holds every word of every document and gives the text back', () => {
    const rng = seededRng(3);
    for (let round = 0; round < 1500; round++) {
      const text = sampleDocument({ wordings: ['align', 'develop', 'evaluate'], speakerLasts: 'sentence' }, rng).join(
        '',
      );
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  it('holds every shaped prompt', () => {
    const rng = seededRng(4);
    for (const id of domainIds) {
      for (const shape of ['plain', 'code-like', 'list-like', 'trigger', 'trigger-above'] as const) {
        const { question } = sampleItem(id, 'kind', ['align', 'develop', 'evaluate'], rng);
        expect(() => tokenizer.encode(chatPrompt(shapeQuestion(question, shape, rng)))).not.toThrow();
      }
    }
  });

  it('names a word that it does not have', () => {
    expect(() => tokenizer.encode(' What is a quasar?')).toThrow('no word "quasar"');
  });
});
