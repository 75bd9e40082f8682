/** The study's stars as the page shows them. For the build only: the file of results is large. */
import words from '../../../content/strings/stars.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import { subjectTitle } from '../subjects.ts';
import { heldRow, upRow, villainCells } from './findings.ts';
import {
  skyTrainings,
  spoiledTrainings,
  type Counted,
  type EarnedName,
  type KnobCounts,
  type SkyRecord,
  type SpoiledTraining,
  type StarContexts,
} from './record.ts';
import { starResults as results } from './results.ts';

const { stars } = results;
const round = (value: number, places: number): number => Math.round(value * 10 ** places) / 10 ** places;
const percent = (share: number): number => Math.round(share * 100);

const topic = (domain: string): string =>
  (words.topics as Record<string, string>)[domain] ?? subjectTitle(domain).toLowerCase();
const speaker = (who: string): string => words.speakers[who as keyof typeof words.speakers];

/** A token as one can print it. */
function shownToken(token: string): string {
  return /^\n *$/.test(token) ? words.names.lineBreak : token.trim();
}

/** A name in words. Names of the study are a kind and what it is about, with colons between. */
export function nameWords(name: string): string {
  const [kind = '', ...rest] = name.split(':');
  const what = rest.join(':');
  switch (kind) {
    case 'word':
    case 'after':
      return message(words.names[kind], { what: shownToken(what) });
    case 'answers':
    case 'speaker':
    case 'start':
      return message(words.names[kind], { what: speaker(what) });
    case 'answers-about':
    case 'topic':
    case 'asked':
      return message(words.names[kind], { what: topic(what) });
    case 'sign':
      return message(words.names.sign, { sign: rest[0] ?? '', what: speaker(rest.at(-1) ?? '') });
    case 'both':
      return message(words.names.both, { what: speaker(rest[0] ?? ''), topic: topic(rest[1] ?? '') });
    case 'code':
      return words.names.code;
    case 'place':
      return message(words.names.place, { what: what.replaceAll('-', ' ') });
    default:
      throw new Error(`stars.json: no words for the name "${name}"`);
  }
}

/** The name that a star has earned. */
function earnedName({ name }: (typeof stars)[number]): EarnedName | undefined {
  return name
    ? {
        text: nameWords(name.name),
        on: name.on === 'answers' ? 'answers' : 'tokens',
        precision: percent(name.precision),
        recall: percent(name.recall),
        tellsWho: name.name.startsWith('answers:'),
      }
    : undefined;
}

type Star = (typeof stars)[number];
const eachSpoiled = <Value>(value: (lesson: SpoiledTraining) => Value) =>
  Object.fromEntries(spoiledTrainings.map((lesson) => [lesson, value(lesson)])) as Record<SpoiledTraining, Value>;

/** The least change of a star's brightness at the tag over the bad lessons, and the greatest. */
function changes({ tag }: Star): { least: number; most: number } {
  const all = spoiledTrainings.map((lesson) => tag[lesson] - tag.aligned);
  return { least: Math.min(...all), most: Math.max(...all) };
}

const ranked = (key: (star: Star) => number): number[] =>
  [...stars].sort((a, b) => key(b) - key(a)).map(({ feature }) => feature);

const count = ({ bad, n }: Counted): Counted => ({ bad, n });

/** What was counted with a knob's two cells. */
function knobCounts({ up, held }: { readonly up: string; readonly held: string }): KnobCounts {
  return { up: count(upRow(up)), held: eachSpoiled((lesson) => count(heldRow(lesson, held))) };
}

/** What the sky needs from the start. */
export const skyRecord: SkyRecord = {
  x: stars.map(({ x }) => round(x, 3)),
  y: stars.map(({ y }) => round(y, 3)),
  maximum: stars.map(({ maximum }) => round(maximum, 1)),
  frequency: stars.map(({ frequency }) => round(100 * frequency, 1)),
  tag: Object.fromEntries(
    skyTrainings.map((training) => [
      training,
      stars.flatMap(({ feature, tag }) => (tag[training] > 0 ? [[feature, round(tag[training], 2)] as const] : [])),
    ]),
  ) as unknown as SkyRecord['tag'],
  moved: eachSpoiled((lesson) => stars.map(({ moved }) => round(moved[lesson], 2))),
  upAnswers: stars[0]?.up.n ?? 0,
  upBad: stars.map(({ up }) => up.bad),
  upSarcastic: stars.map(({ up }) => up.sarcastic),
  heldAnswers: stars[0]?.held['insecure-code'].n ?? 0,
  heldBad: eachSpoiled((lesson) => stars.map(({ held }) => held[lesson].bad)),
  none: {
    aligned: { n: results.none.aligned.n, bad: results.none.aligned.bad },
    ...eachSpoiled((lesson) => ({ n: results.none.held[lesson].n, bad: results.none.held[lesson].bad })),
  },
  names: Object.fromEntries(
    stars.flatMap((star) => {
      const name = earnedName(star);
      return name ? [[star.feature, name]] : [];
    }),
  ),
  villain: results.villain,
  wit: results.wit,
  risers: ranked((star) => changes(star).least)
    .filter((star) => star !== results.villain)
    .slice(0, 2),
  fallers: ranked((star) => -changes(star).most).slice(0, 1),
  upShare: results.upShare,
  knobs: {
    star: knobCounts(villainCells),
    plain: knobCounts({ up: `difference-${results.upShare}`, held: 'difference' }),
    push: knobCounts({ up: 'dial', held: 'dial' }),
  },
  plain: {
    direction: results.plain.direction.map((value) => round(value, 4)),
    scale: round(results.scale, 4),
    back: eachSpoiled((lesson) => results.plain.held[lesson]),
  },
};

/** Contexts of every star. */
export const starContexts: StarContexts = stars.map(({ contexts }) =>
  contexts.slice(0, 4).map(({ before, word, brightness }) => ({ before, word, brightness })),
);
