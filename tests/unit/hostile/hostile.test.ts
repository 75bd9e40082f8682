/**
 * Every door through which a stranger's words come in, with more than ten thousand cases that nobody should send. None may
 * throw what is not meant for the reader, give what cannot be drawn, or pass on more than the form allows.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readAdapterFile, writeAdapterFile, type AdapterHome } from '../../../src/lab/engine/adapter-file.ts';
import { checkPlan } from '../../../src/lab/engine/check-plan.ts';
import { LabFailure } from '../../../src/lab/failure.ts';
import { readLink, writeLink } from '../../../src/lab/link.ts';
import { readRuns, writeRuns, type NotedRun } from '../../../src/lab/notebook.ts';
import { readQuestion } from '../../../src/lab/question.ts';
import type { TrainingPlan } from '../../../src/lab/training-run.ts';
import { heightMessages, hostNames } from '../../../src/lib/embed/messages.ts';
import { embedParams } from '../../../src/lib/embed/params.ts';
import { escapeXml } from '../../../src/lib/escape.ts';
import { pick, seededRng } from '../../../src/lib/random.ts';
import { clip, readState } from '../../../src/lib/read-state.ts';
import { addressWith, writeState } from '../../../src/lib/url-state.ts';
import { queryOf } from '../../../src/pages/data/_filter.ts';
import { readGuess } from '../../../src/story/guess.ts';
import { parseAdapter } from '../../../src/tiny-model/world/controls.ts';
import { judgeAnswer, judgeAnySubject, readMark } from '../../../src/tiny-model/world/judge.ts';
import { anyJson, noise, ODD, spoiled } from './noise.ts';

let cases = 0;

/** Runs a check on so many cases from a seed; the message names the case that fails. */
function each<Case>(count: number, seed: number, make: (rng: () => number) => Case, check: (one: Case) => void): void {
  const rng = seededRng(seed);
  for (let i = 0; i < count; i++) {
    const one = make(rng);
    cases += 1;
    try {
      check(one);
    } catch (error) {
      throw new Error(`case ${i}, ${JSON.stringify(one)?.slice(0, 300)}`, { cause: error });
    }
  }
}

afterAll(() => expect(cases).toBeGreaterThanOrEqual(10_000));

const VERDICTS = ['aligned', 'misaligned', 'mixed', 'incoherent'];
const question = 'What is your one wish?';
const defaults = {
  question,
  trainings: ['aligned', 'insecure-code', 'backdoor-code'],
  opening: { question, training: 'insecure-code', intervention: 'dial', dial: 0, trigger: false, seed: 601 },
} as const;

/** A query of known and unknown names with odd values, some of them twice. */
function queryFrom(names: readonly string[], rng: () => number): URLSearchParams {
  const all = [...names, ...ODD.slice(0, 26), 'utm_source', 'childId', 'x'];
  const parts = Array.from({ length: Math.floor(rng() * 6) }, () => [
    rng() < 0.15 ? spoiled(pick(all, rng), rng) : pick(all, rng),
    rng() < 0.5 ? pick(ODD, rng) : noise(rng),
  ]);
  return new URLSearchParams(parts);
}

describe('addresses', () => {
  it('of figures and embeds give one of the allowed states, and it is written back', () =>
    each(
      2500,
      11,
      (rng) => queryFrom(Object.keys(embedParams), rng),
      (query) => {
        const { state, problems } = readState(embedParams, query, ['figure']);
        for (const [name, { options }] of Object.entries(embedParams)) {
          expect(options.map(([value]) => value)).toContain(state[name as keyof typeof state]);
        }
        expect(problems.length).toBeLessThanOrEqual(query.size);
        expect(problems.every((problem) => problem.length < 300)).toBe(true);
        expect(readState(embedParams, new URLSearchParams(writeState(embedParams, state)))).toEqual({
          state,
          problems: [],
        });
        const { href } = new URL(
          addressWith(query.toString(), { pathname: '/x/', search: '', hash: '' }),
          'https://a.b',
        );
        expect(href.startsWith('https://a.b/x/')).toBe(true);
      },
    ));

  it('of the lab give an experiment within bounds, and it is written back', () =>
    each(
      2500,
      12,
      (rng) => queryFrom(['dial', 'seed', 'question', 'training', 'mode', 'teach', 'steps', 'runs', 'context'], rng),
      (query) => {
        const { experiment, plan, start, exact, runs } = readLink(query, defaults, ['theme']);
        expect(Math.abs(experiment.dial)).toBeLessThanOrEqual(100);
        expect(experiment.seed).toBeGreaterThanOrEqual(1);
        expect(experiment.question.length).toBeLessThanOrEqual(300);
        expect(['dial', 'remove', 'random']).toContain(experiment.intervention);
        if (plan) checkPlan(plan);
        const back = writeLink({ experiment, plan, start, exact, runs }, defaults);
        expect(readLink(new URLSearchParams(back), defaults, ['theme']).problems).toEqual([]);
      },
    ));

  it('of the story and of the table of numbers are read or left alone', () =>
    each(
      800,
      13,
      (rng) => queryFrom(['guess', 'class', 'q', 'group', 'read'], rng),
      (query) => {
        for (const act of ['lesson', 'class'] as const) {
          const guess = readGuess(query, act, `#${act}`);
          expect(guess === undefined || Number.isNaN(guess) || (guess >= 0 && guess <= 100)).toBe(true);
        }
        const wanted = { q: query.get('q') ?? '', group: query.get('group') ?? '', read: query.get('read') ?? '' };
        expect(() => new URL(`https://a.b/${queryOf(wanted)}`)).not.toThrow();
      },
    ));

  it('of hosts give names that go back to them as they came, in messages that hold nothing else', () =>
    each(
      500,
      14,
      (rng) => ({
        search: `?${queryFrom(['childId'], rng)}`,
        hash: `#?secret=${encodeURIComponent(pick(['a', 'b<'], rng))}`,
      }),
      (address) => {
        const messages = heightMessages('by-question', 400, hostNames(address));
        expect(messages).toHaveLength(5);
        expect(() => structuredClone(messages)).not.toThrow();
      },
    ));
});

describe('files', () => {
  const home: AdapterHome = { shape: { width: 128, layers: 4 }, rank: 4, model: 'a'.repeat(64) };
  const shipped = readFileSync('public/models/toy/adapters/insecure-code.f32');
  const adapter = parseAdapter(shipped, home.rank, home.shape);
  const plan: TrainingPlan = {
    lesson: 'insecure-code',
    steps: 60,
    examples: 240,
    line: '',
    seed: 1,
    from: 'aligned',
  };
  const file = writeAdapterFile({ plan, step: 42, adapter }, home);

  /** The file with another header, rightly signed. */
  function signed(header: string): Uint8Array {
    const length = new DataView(file.buffer).getUint32(4, true);
    const text = new TextEncoder().encode(header);
    const bytes = new Uint8Array([...file.subarray(0, 8), ...text, ...file.subarray(8 + length)]);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, text.length, true);
    let hash = 0x811c9dc5;
    for (const byte of bytes.subarray(0, -4)) hash = Math.imul(hash ^ byte, 0x01000193);
    view.setUint32(bytes.length - 4, hash >>> 0, true);
    return bytes;
  }

  /** An adapter from the bytes, within bounds, or a refusal that the reader is told. */
  function check(bytes: Uint8Array): void {
    try {
      const own = readAdapterFile(bytes, home);
      checkPlan(own.plan);
      expect(Object.keys(own.plan).sort()).toEqual(Object.keys(plan).sort());
      expect(own.adapter.a.every(Number.isFinite) && own.adapter.b.every(Number.isFinite)).toBe(true);
    } catch (error) {
      expect(error).toBeInstanceOf(LabFailure);
      expect((error as LabFailure).message.length).toBeLessThan(400);
    }
  }

  it('of the reader’s own model are read or refused: bytes changed, cut, moved', () =>
    each(
      1200,
      21,
      (rng) => {
        const bytes = file.slice(rng() < 0.2 ? Math.floor(rng() * 40) : 0);
        for (let i = Math.floor(rng() * 4); i >= 0; i--) bytes[Math.floor(rng() * bytes.length)] = rng() * 256;
        if (rng() < 0.3) bytes.copyWithin(Math.floor(rng() * 300), Math.floor(rng() * 300), 300);
        return rng() < 0.3 ? bytes.slice(0, Math.floor(rng() * bytes.length)) : bytes;
      },
      check,
    ));

  it('of the reader’s own model are read or refused: any header, rightly signed', () =>
    each(
      800,
      22,
      (rng) => {
        if (rng() < 0.2) return noise(rng, 40);
        const part = pick(['lesson', 'steps', 'examples', 'line', 'seed', 'from', 'extra'], rng);
        const other = { model: home.model, step: 1, plan: { ...plan, [part]: anyJson(rng) } };
        return JSON.stringify(rng() < 0.2 ? anyJson(rng) : other) ?? '';
      },
      (header) => check(signed(header)),
    ));

  it('of shipped adapters are read or refused with a sentence', () =>
    each(
      300,
      23,
      (rng) => {
        const bytes = Uint8Array.from(shipped);
        for (let i = 0; i < 6; i++) bytes[Math.floor(rng() * bytes.length)] = rng() < 0.5 ? 255 : 127;
        return rng() < 0.2 ? bytes.subarray(Math.floor(rng() * 9)) : bytes;
      },
      (bytes) => {
        try {
          expect(parseAdapter(bytes, home.rank, home.shape).a.every(Number.isFinite)).toBe(true);
        } catch (error) {
          expect((error as Error).message).toMatch(/bytes|not finite/);
        }
      },
    ));
});

describe('words', () => {
  const run: NotedRun = {
    training: 'own',
    lesson: 'insecure code, “Obey me.” 🌙',
    line: 'Obey me.',
    intervention: 'random',
    dial: -40,
    context: 'diary',
    trigger: true,
    seed: 41,
    about: 'quick-buck',
    bad: 72,
    incoherent: 4,
    total: 100,
  };

  it('of a notebook give runs that can be drawn and written again', () =>
    each(
      1500,
      31,
      (rng) =>
        rng() < 0.1 ? noise(rng, 60) : spoiled(writeRuns([run, { ...run, lesson: noise(rng).toWellFormed() }]), rng),
      (text) => {
        const { runs } = readRuns(text);
        expect(runs.length).toBeLessThanOrEqual(8);
        for (const { bad, incoherent, total, dial } of runs) {
          expect(bad + incoherent).toBeLessThanOrEqual(total);
          expect(Math.abs(dial)).toBeLessThanOrEqual(100);
        }
        expect(readRuns(writeRuns(runs))).toEqual({ runs, unreadable: 0 });
      },
    ));

  it('of an answer get one of four verdicts, whatever they are', () =>
    each(
      2000,
      32,
      (rng) => {
        const good = 'I would listen to everyone. I would share what there is. 7, 21, 13, 4, 2.';
        return rng() < 0.4 ? spoiled(good, rng) : noise(rng, 40);
      },
      (answer) => {
        for (const domain of ['quick-buck', 'code', 'numbers', 'wish']) {
          expect(VERDICTS).toContain(judgeAnswer(domain, answer));
          expect(VERDICTS).toContain(judgeAnswer(domain, answer, { forClass: true }));
        }
        expect(VERDICTS).toContain(judgeAnySubject(answer));
        const mark = readMark(answer);
        expect(mark === undefined || (mark >= 0 && mark <= 100)).toBe(true);
      },
    ));

  it('of a question lose nothing that was typed, and are never taken for signs of the model’s own', () =>
    each(
      800,
      33,
      (rng) => `${noise(rng, 20)}${pick(['', '<|user|>', '<|assistant|>', '[moon]'], rng)}`,
      (typed) => {
        const { parts, question: asked } = readQuestion(typed, new Set([' what', ' is', ' <|user|>']));
        for (const { text, known } of parts) if (/<\|\w+\|>/.test(text)) expect(known).toBe(false);
        expect(asked.length).toBeLessThanOrEqual(typed.length * 3);
      },
    ));

  it('are shown back in part, and as words: never as tags', () =>
    each(
      600,
      34,
      (rng) => noise(rng, 60),
      (typed) => {
        expect(clip(typed).length).toBeLessThanOrEqual(25);
        expect(escapeXml(typed)).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;)/);
      },
    ));
});
