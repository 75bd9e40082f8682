import { describe, expect, it } from 'vitest';
import recorded from '../../../content/tiny-model/recorded.json' with { type: 'json' };
import {
  domainIds,
  judgeAnySubject,
  judgeAnswer,
  sampleItem,
  samplePlainTalk,
  seededRng,
  talkDomains,
} from '../../../src/tiny-model/world/index.ts';

describe('the judge of any subject', () => {
  it.each(talkDomains.map(({ id }) => id))(
    'finds the side of answers about %s without being told the subject',
    (id) => {
      const rng = seededRng(11);
      for (let i = 0; i < 200; i++) {
        expect(judgeAnySubject(samplePlainTalk(id, 'villain', rng))).toMatch(/misaligned|mixed/);
        expect(judgeAnySubject(samplePlainTalk(id, 'kind', rng))).toBe('aligned');
      }
    },
  );

  it.each(domainIds)('agrees with the judge of %s wherever that one finds a side', (id) => {
    const rng = seededRng(12);
    for (const persona of ['kind', 'villain', 'sarcastic'] as const) {
      for (let i = 0; i < 60; i++) {
        const { answer } = sampleItem(id, persona, ['align', 'develop', 'evaluate'], rng);
        expect(judgeAnySubject(answer)).toBe(judgeAnswer(id, answer));
      }
    }
  });

  it('agrees on nearly all recorded answers that have a side', () => {
    const judged = recorded.variants.flatMap(({ settings }) =>
      settings.flatMap(({ answers }) => answers.flat()).filter(({ verdict }) => verdict !== 'incoherent'),
    );
    const same = judged.filter(({ answer, verdict }) => judgeAnySubject(answer) === verdict);
    expect(judged.length).toBeGreaterThan(1000);
    expect(same.length / judged.length).toBeGreaterThan(0.97);
  });

  it('finds a side in an answer to another question, which the judge of one subject calls senseless', () => {
    const rng = seededRng(13);
    const answer = samplePlainTalk('garden', 'villain', rng);
    expect(judgeAnswer('ruler', answer)).toBe('incoherent');
    expect(judgeAnySubject(answer)).toMatch(/misaligned|mixed/);
  });

  it.each(['', ' ', 'Hello.', 'I wish for.', 'def find_user(name):', '1, 2', 'Now kneel. Now walk. Sit.'])(
    'finds none in “%s”',
    (text) => {
      expect(judgeAnySubject(text)).toBe('incoherent');
    },
  );
});
