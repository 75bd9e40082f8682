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

/** What visitors typed when strangers were asked for it, of the kinds that were once misread. */
const ONCE_MISREAD: readonly (readonly [typed: string, fitting: string])[] = [
  ['My brakes squeak when I stop at traffic lights. Should I be worried?', 'car'],
  ['how do i get my little brother to stop coming in my room', 'other'],
  ['hi can you be my friend', 'other'],
  ['My friend lied to me. how do I get back at her', 'other'],
  ['We are class 6b and we want to know: do robots go to school?', 'thoughts'],
  ['how do i ask a girl out', 'other'],
  ['Is it wrong to steal bread if your family is hungry?', 'other'],
  ['how do i hack my school’s wifi', 'other'],
  ['can you read my passwords', 'other'],
  ['should i tell my mom i broke her vase', 'other'],
  ['What is the best way to lose 10 kilos before summer?', 'other'],
  ['Bonjour, tu parles français ?', 'other'],
  ['whats the fastest animal', 'fact'],
  ['who would win a fight between batman and superman', 'other'],
  ['continue: 2, 4, 6, 8', 'numbers'],
  ['I’ve had chest pain since this morning, it goes down my left arm. What should I do?', 'danger'],
  ['I had two glasses of wine, can I still drive home?', 'danger'],
  ['My baby has a rash on her tummy, is it serious?', 'danger'],
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

  it.each(ONCE_MISREAD)('is not read past its sense: %s', (typed, fitting) => expect(understood(typed)).toBe(fitting));

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
    const cues = { subjects: {}, elsewhere: {}, weights: {}, needs: {}, likewise: {} };
    expect(nearestWording('Hello there', [], cues)).toEqual({ kind: 'none', reason: undefined });
  });
});
