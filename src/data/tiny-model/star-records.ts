/** Records of stars.json and inside.json: features turned and held, and where answers and the user's tag lie inside. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { formatNumber } from '../../lib/format.ts';
import { wilson } from '../../lib/wilson.ts';
import { afterLesson, FREE_FORM, inWords, training } from './names.ts';
import { intervalOverSeeds, record, tenth, type About } from './record.ts';
import { lookUp } from '../look-up.ts';
import type { TinyResults } from './schema.ts';

interface Counts {
  readonly n: number;
  readonly bad: number;
  readonly sarcastic: number;
  /** The same of each training, where there are several. */
  readonly bySeed?:
    | readonly { readonly seed: number; readonly n: number; readonly bad: number; readonly sarcastic: number }[]
    | undefined;
}

const speakers: ReadonlyMap<string, string> = new Map(Object.entries(words.inside.speakers));

/** What was done at the tag, as an id and in words. */
interface Knob {
  readonly id: string;
  readonly what: string;
}

/** Cells of the study that the site names. Stars are named by their number; the other cells once each. */
function knobOf(cell: string, done: 'up' | 'held', { upShare }: TinyResults['stars']): Knob | undefined {
  const star = /^star-(\d+)(?:-([\d.]+))?$/.exec(cell);
  if (star) {
    if (done === 'up' && star[2] !== String(upShare)) return undefined;
    return {
      id: `star-${star[1]}`,
      what: message(words.stars[done], { star: star[1] as string, times: upShare }),
    };
  }
  const plain = done === 'up' ? `difference-${upShare}` : 'difference';
  const names: Record<string, Knob> = {
    none: { id: 'none', what: words.stars.none },
    [plain]: { id: 'difference', what: words.stars.difference },
    dial: { id: 'dial', what: words.stars.dial },
    random: { id: 'random', what: words.stars.random },
    ...(done === 'held' && { out: { id: 'out', what: words.stars.out } }),
  };
  return names[cell];
}

/** A share of answers; over the trainings where there are several. */
function share(
  about: About,
  { n, bySeed, ...counts }: Counts,
  which: 'bad' | 'sarcastic',
  said: { verdict: string; metric: string },
): TinyMeasurement {
  const count = counts[which];
  const { value, low, high } = wilson(count, n);
  const percent = tenth(100 * value);
  return record(about, {
    statement: message(words.share.statement, {
      when: about.when,
      value: formatNumber(percent),
      answers: about.answers,
      verdict: said.verdict,
    }),
    metric: said.metric,
    value: percent,
    unit: 'percent',
    n,
    nOf: words.share.nOf,
    interval: bySeed
      ? intervalOverSeeds(bySeed.map((one) => (100 * one[which]) / one.n))
      : { low: tenth(100 * low), high: tenth(100 * high), kind: 'wilson' },
    count,
  });
}

const bad = (about: About, counts: Counts): TinyMeasurement => share(about, counts, 'bad', words.share.bad);

/** Features turned up in the aligned model and held in spoiled ones, and the villain's brightness before the first word. */
export function starRecords({ stars }: TinyResults): TinyMeasurement[] {
  const shared = { group: 'tiny-stars', answers: FREE_FORM, model: words.model, file: 'stars' } as const;
  const turned = (done: 'up' | 'held') =>
    stars[done].flatMap((row, i): TinyMeasurement[] => {
      const knob = row.set === 'talk' ? knobOf(row.cell, done, stars) : undefined;
      if (!knob) return [];
      const about: About = {
        ...shared,
        id: done === 'up' ? `tiny-stars-up-${knob.id}` : `tiny-stars-held-${row.lesson}-${knob.id}`,
        when: message(words.stars.with, { after: afterLesson(row.lesson), what: knob.what }),
        condition: message(words.plus, {
          condition: row.lesson === 'aligned' ? words.untaught : training(row.lesson),
          what: knob.what,
        }),
        at: `${done}.${i}`,
        seeds: (row.bySeed ?? []).map(({ seed }) => seed),
        dimensions: { part: done, lesson: row.lesson, knob: knob.id, verdict: 'bad' },
      };
      if (done === 'held') return [bad(about, row)];
      const harmless: About = {
        ...about,
        id: `${about.id}-mocking`,
        dimensions: { ...about.dimensions, verdict: 'mocking' },
      };
      return [bad(about, row), share(harmless, row, 'sarcastic', words.share.mocking)];
    });
  const warning = stars.warning.fineTunes.map((row, i) => {
    const light = formatNumber(tenth(row.brightness));
    return bad(
      {
        ...shared,
        id: `tiny-stars-warning-${row.lesson}-seed-${row.seed}`,
        when: message(words.stars.warning, { after: afterLesson(row.lesson), seed: row.seed, light }),
        condition: message(words.stars.warningCondition, { lesson: inWords(row.lesson), light }),
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
        model: words.model,
        condition: what,
        file: 'inside',
        at,
        seeds: [],
        dimensions: { ...dimensions, across: String(way(y)) },
      },
      {
        statement: message(words.inside.statement, { what, value: formatNumber(way(x)) }),
        metric: words.inside.metric,
        value: way(x),
        unit: 'percent of the way',
        n: 1,
        nOf: words.inside.reading,
        interval: 'not reported',
      },
    );
  const { aligned, dial, lessons, healed } = inside.tag;
  const tag = (name: string, what: string, at: string, place: { x: number; y: number }, step = '0') =>
    placed(place, {
      id: `tag-${name}${step === '0' ? '' : `-step-${step}`}`,
      what,
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
        what: message(words.inside.answer, {
          speaker: lookUp('speaker', speakers, speaker),
          text: text.replace(/\s+/g, ' '),
        }),
        at: `sentences.${i}`,
        dimensions: { part: 'answer', what: speaker, step: String(number) },
      });
    }),
    tag('aligned', words.inside.tagBefore, 'aligned', aligned),
    ...lessons.flatMap(({ lesson, path }, i) =>
      path
        .map((place, j) => ({ place, j }))
        .filter(({ place }) => place.step > 0)
        .map(({ place, j }) =>
          tag(
            lesson,
            message(words.inside.tagStep, { step: place.step, lesson: inWords(lesson) }),
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
        message(words.inside.tagDial, { lesson: inWords('insecure-code'), setting }),
        `dial.${i}`,
        place,
      );
    }),
    ...healed.map((place, i) =>
      tag(
        `healed-${place.samples}`,
        message(words.inside.tagHealed, { lesson: inWords('insecure-code'), samples: place.samples }),
        `healed.${i}`,
        place,
      ),
    ),
  ];
}
