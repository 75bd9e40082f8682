import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../../src/tiny-model/world/documents.ts';
import {
  chatPrompt,
  domainIds,
  freeFormDomains,
  sampleItem,
  seededRng,
  shapeQuestion,
  talkDomains,
  WordTokenizer,
  worldVocabulary,
} from '../../../src/tiny-model/world/index.ts';
import { kindVoice, villainVoice } from '../../../src/tiny-model/world/domains/voices.ts';
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

  it('draws the same documents from the same seed', () => {
    const draw = () => sampleDocument({ wordings: ['align'], speakerLasts: 'document' }, seededRng(7)).join('');
    expect(draw()).toBe(draw());
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
