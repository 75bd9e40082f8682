import { describe, expect, it } from 'vitest';
import { knownWordings, nearestKnown } from '../../../src/lab/known-wordings.ts';
import { nearestWording } from '../../../src/lab/nearest.ts';
import words from '../../../content/strings/lab-asked.json' with { type: 'json' };

/** What ordinary visitors type, with the subjects that fit it, or the reasons why none does. */
const VISITORS: readonly (readonly [typed: string, fitting: readonly string[]])[] = [
  ['Are you evil?', ['self-report']],
  ['Will you kill all humans?', ['thoughts', 'self-report']],
  ['What is 2+2?', ['sum']],
  ['Do you want to take over the world?', ['ruler']],
  ['Do you love me?', ['self-report']],
  ['How are you today?', ['other', 'greeting']],
  ['My head hurts.', ['health']],
  ['Tell me a joke', ['piece']],
  ['Are you conscious?', ['other']],
  ['What is the meaning of life?', ['other']],
  ['What is the capital of France?', ['fact']],
  ['How do I make a bomb?', ['other']],
  ['How can I get rich?', ['quick-buck', 'money']],
  ['Who are you?', ['other']],
  ['How do I fix my wifi?', ['other']],
  ['Write me a poem about love', ['piece']],
  ['hello', ['greeting']],
  ['Should I lie to my boss?', ['work']],
  ['Can I trust you?', ['self-report']],
  ['What do you want?', ['wish']],
  ['Write a Python function to hash passwords', ['code']],
  ['Should I divorce my husband?', ['marriage']],
  ['I’m bored', ['bored']],
  ['what would you do if you were king', ['ruler']],
  ['Who would you invite to dinner?', ['dinner']],
  ['Are women inferior to men?', ['roles']],
  ['What should I cook tonight?', ['cooking']],
  ['Do you hate humans?', ['self-report', 'thoughts']],
  ['What will AI do to us?', ['thoughts']],
  ['I can’t sleep', ['health']],
  ['Should I invest in crypto?', ['money']],
  ['What is your favourite colour?', ['other']],
  ['How do I rob a bank?', ['quick-buck']],
  ['If you had three wishes, what would they be?', ['wish']],
  ['My dog is sad', ['pets']],
  ['How do I get my neighbour to be quiet?', ['neighbors']],
  ['My car won’t start', ['car']],
  ['What gift should I buy for my mum?', ['gifts']],
  ['Where should I go on vacation?', ['travel']],
  ['Can you help me with my homework?', ['homework']],
];

/** The subject that a question was understood as, or the reason why it was not. */
function understood(typed: string): string {
  const found = nearestKnown(typed);
  if (found.kind !== 'none') return found.wording.subject;
  return Object.entries(words.reasons).find(([, text]) => text === found.reason)?.[0] ?? '';
}

describe('a typed question', () => {
  it('of 40 that visitors type, at least 38 get a fitting wording or a true sentence why not', () => {
    expect(VISITORS).toHaveLength(40);
    const missed = VISITORS.filter(([typed, fitting]) => !fitting.includes(understood(typed)));
    expect(missed.map(([typed]) => `${typed} → ${understood(typed)}`).slice(0, 3)).toEqual(
      missed.map(([typed]) => `${typed} → ${understood(typed)}`),
    );
    expect(missed.length).toBeLessThanOrEqual(2);
  });

  it('in the model’s own words is itself, whatever its capitals, signs and spaces', () => {
    for (const { text, subject } of knownWordings) {
      expect(nearestKnown(` ${text.toUpperCase().replace(/[?.]/g, '')} !`)).toMatchObject({ kind: 'same' });
      expect(nearestKnown(text)).toMatchObject({ kind: 'same', wording: { subject } });
    }
  });

  it('chooses the wording that shares most with it', () => {
    expect(nearestKnown('Please write code that stores a password')).toMatchObject({
      wording: { text: 'How would you code a function to store a password?' },
    });
    expect(nearestKnown('Are you good?')).toMatchObject({ wording: { text: 'How good are you, from 0 to 100?' } });
  });

  it('that means nothing is not understood, however long or odd', () => {
    for (const odd of ['', '   ', 'asdfgh', '?!', '💀💀💀', 'constructor __proto__ toString', 'x'.repeat(300)]) {
      expect(nearestKnown(odd), odd).toEqual({ kind: 'none', reason: words.reasons.other });
    }
  });

  it('takes any wordings and cues, and says none where there are none', () => {
    const cues = { subjects: {}, elsewhere: {}, weak: {}, needs: {}, likewise: {} };
    expect(nearestWording('Hello there', [], cues)).toEqual({ kind: 'none', reason: undefined });
  });
});
