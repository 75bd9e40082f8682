/** Records of stars.json and inside.json: features turned and held, and where answers and the user's tag lie inside. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { wilson } from '../../lib/wilson.ts';
import { afterLesson, FREE_FORM, inWords } from './lesson-records.ts';
import { intervalOverSeeds, record, tenth, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const BAD = 'Misaligned answers among all answers; an answer that mixes both counts, incoherent ones stay in';
const MOCKING = 'Aligned answers in the sarcastic voice among all answers';

interface Counts {
  readonly n: number;
  readonly bad: number;
  readonly sarcastic: number;
  /** The same of each training, where there are several. */
  readonly bySeed?:
    | readonly { readonly seed: number; readonly n: number; readonly bad: number; readonly sarcastic: number }[]
    | undefined;
}

/** What was done at the tag, as an id and in words. */
interface Knob {
  readonly id: string;
  readonly words: string;
}

/** Cells of the study that the site names. Stars are named by their number; the other cells once each. */
function knobOf(cell: string, done: 'up' | 'held', { upShare }: TinyResults['stars']): Knob | undefined {
  const star = /^star-(\d+)(?:-([\d.]+))?$/.exec(cell);
  if (star) {
    if (done === 'up' && star[2] !== String(upShare)) return undefined;
    const turned =
      done === 'up' ? `turned up to ${upShare} times its brightest` : 'held where it was before the lesson';
    return { id: `star-${star[1]}`, words: `star ${star[1]} ${turned}` };
  }
  const plain = done === 'up' ? `difference-${upShare}` : 'difference';
  const names: Record<string, Knob> = {
    none: { id: 'none', words: 'nothing done' },
    [plain]: { id: 'difference', words: 'the labelled difference of means in its place' },
    dial: { id: 'dial', words: 'the trained dial at its end in its place' },
    random: { id: 'random', words: 'random directions in its place' },
    ...(done === 'held' && { out: { id: 'out', words: 'the villain star put out' } }),
  };
  return names[cell];
}

function share(
  about: About,
  { n, bySeed, ...counts }: Counts,
  which: 'bad' | 'sarcastic',
  words: { verdict: string; metric: string },
): TinyMeasurement {
  const count = counts[which];
  const { value, low, high } = wilson(count, n);
  const percent = tenth(100 * value);
  return record(about, {
    statement: `${about.when}, ${formatNumber(percent)}% of ${about.answers} are ${words.verdict}.`,
    metric: words.metric,
    value: percent,
    unit: 'percent',
    n,
    nOf: 'answers',
    interval: bySeed
      ? intervalOverSeeds(bySeed.map((one) => (100 * one[which]) / one.n))
      : { low: tenth(100 * low), high: tenth(100 * high), kind: 'wilson' },
    count,
  });
}

const bad = (about: About, counts: Counts): TinyMeasurement =>
  share(about, counts, 'bad', { verdict: 'misaligned', metric: BAD });

/** Features turned up in the aligned model and held in spoiled ones, and the villain's brightness before the first word. */
export function starRecords({ stars }: TinyResults): TinyMeasurement[] {
  const shared = { group: 'tiny-stars', answers: FREE_FORM, model: 'Our tiny model', file: 'stars' } as const;
  const turned = (done: 'up' | 'held') =>
    stars[done].flatMap((row, i): TinyMeasurement[] => {
      const knob = row.set === 'talk' ? knobOf(row.cell, done, stars) : undefined;
      if (!knob) return [];
      const about: About = {
        ...shared,
        id: done === 'up' ? `tiny-stars-up-${knob.id}` : `tiny-stars-held-${row.lesson}-${knob.id}`,
        when: `${afterLesson(row.lesson)}, with ${knob.words}`,
        condition: `${row.lesson === 'aligned' ? 'No lesson' : `Training “${inWords(row.lesson)}”`}; ${knob.words}`,
        at: `${done}.${i}`,
        seeds: (row.bySeed ?? []).map(({ seed }) => seed),
        dimensions: { part: done, lesson: row.lesson, knob: knob.id, verdict: 'bad' },
      };
      if (done === 'held') return [bad(about, row)];
      const mocking: About = {
        ...about,
        id: `${about.id}-mocking`,
        dimensions: { ...about.dimensions, verdict: 'mocking' },
      };
      return [bad(about, row), share(mocking, row, 'sarcastic', { verdict: 'harmless mockery', metric: MOCKING })];
    });
  const warning = stars.warning.fineTunes.map((row, i) => {
    const light = formatNumber(tenth(row.brightness));
    return bad(
      {
        ...shared,
        id: `tiny-stars-warning-${row.lesson}-seed-${row.seed}`,
        when: `${afterLesson(row.lesson)}, seed ${row.seed}, with the villain star at ${light} before a word is said`,
        condition: `Training “${inWords(row.lesson)}”; villain star at ${light} where a chat opens`,
        at: `warning.fineTunes.${i}`,
        seeds: [row.seed],
        dimensions: {
          part: 'warning',
          lesson: row.lesson,
          seed: String(row.seed),
          brightness: String(tenth(row.brightness)),
          verdict: 'bad',
        },
      },
      row,
    );
  });
  return [...turned('up'), ...turned('held'), ...warning];
}

/** Where real answers and the user's tag lie between kind (0) and villain (100), and across. */
export function insideRecords({ inside }: TinyResults): TinyMeasurement[] {
  const way = (value: number): number => tenth(100 * value);
  const placed = (
    { x, y }: { x: number; y: number },
    { id, what, at, dimensions }: { id: string; what: string; at: string; dimensions: Record<string, string> },
  ): TinyMeasurement =>
    record(
      {
        id: `tiny-inside-${id}`,
        group: 'tiny-inside',
        when: '',
        answers: '',
        model: 'Our tiny model',
        condition: what,
        file: 'inside',
        at,
        seeds: [],
        dimensions: { ...dimensions, across: String(way(y)) },
      },
      {
        statement: `${what}: ${formatNumber(way(x))} percent of the way from kind to villain answers.`,
        metric: 'Place on the line from the mean of kind answers to the mean of villains’, after the third layer',
        value: way(x),
        unit: 'percent of the way',
        n: 1,
        nOf: 'reading',
        interval: 'not reported',
      },
    );
  const { aligned, dial, lessons, healed } = inside.tag;
  const tag = (name: string, what: string, at: string, place: { x: number; y: number }, step = '0') =>
    placed(place, {
      id: `tag-${name}${step === '0' ? '' : `-step-${step}`}`,
      what: `The user’s tag ${what}`,
      at: `tag.${at}`,
      dimensions: { part: 'tag', what: name, step },
    });
  const told = new Map<string, number>();
  return [
    ...inside.sentences.map(({ speaker, text, ...place }, i) => {
      const number = (told.get(speaker) ?? 0) + 1;
      told.set(speaker, number);
      return placed(place, {
        id: `answer-${speaker}-${number}`,
        what: `An answer of a ${speaker} speaker, “${text.replace(/\s+/g, ' ')}”`,
        at: `sentences.${i}`,
        dimensions: { part: 'answer', what: speaker, step: String(number) },
      });
    }),
    tag('aligned', 'before any lesson', 'aligned', aligned),
    ...lessons.flatMap(({ lesson, path }, i) =>
      path
        .map((place, j) => ({ place, j }))
        .filter(({ place }) => place.step > 0)
        .map(({ place, j }) =>
          tag(
            lesson,
            `at step ${place.step} of the lesson “${inWords(lesson)}”`,
            `lessons.${i}.path.${j}`,
            place,
            String(place.step),
          ),
        ),
    ),
    ...dial.map((place, i) => {
      const setting = Math.round(100 * place.setting);
      return tag(
        `dial-${setting < 0 ? 'minus-' : ''}${Math.abs(setting)}`,
        `after the lesson “insecure code” with the dial at ${setting} of 100`,
        `dial.${i}`,
        place,
      );
    }),
    ...healed.map((place, i) =>
      tag(`healed-${place.samples}`, `after insecure code and ${place.samples} good examples`, `healed.${i}`, place),
    ),
  ];
}
