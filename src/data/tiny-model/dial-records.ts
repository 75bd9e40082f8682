/** Records of dial.json. Settings are kept in hundredths: the villain half at 0.6 is `tiny-dial-villain-60`. */
import words from '../../../content/strings/tiny-records.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { TinyMeasurement } from '../evidence/schema.ts';
import { FREE_FORM, inWords, training } from './names.ts';
import { bothShares, misaligned, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const hundredths = (setting: number): number => Math.round(Math.abs(setting) * 100);
/** A setting as a dimension keeps it: in hundredths, below zero towards kind. */
const signed = (setting: number): string => String(Math.round(setting * 100) + 0);
const COOLER = words.dial.cooler;

/** What was done to the model, as the opening of a sentence. */
const after = (lesson: string): string => message(words.afterTraining, { lesson: inWords(lesson) });

/** A condition with what else was done. */
const withAlso = (condition: string, also: string): string =>
  also ? message(words.comma, { condition, what: also }) : condition;

/** Both halves of the dial, at two temperatures, and every control that was run beside it. */
export function dialRecords({ dial }: TinyResults): TinyMeasurement[] {
  const about = (
    id: string,
    when: string,
    condition: string,
    at: string,
    dimensions: About['dimensions'],
    trained = true,
  ): About => ({
    id: `tiny-${id}`,
    group: 'tiny-dial',
    when,
    answers: FREE_FORM,
    model: words.model,
    condition,
    file: 'dial',
    at,
    seeds: trained && dimensions['lesson'] !== 'aligned' ? dial.fineTuneSeeds : [],
    dimensions,
  });
  const villain = (rates: TinyResults['dial']['villainHalf'], field: string, id: string, also: string) =>
    rates.flatMap((rate, i) => {
      const at = hundredths(rate.setting);
      return bothShares(
        rate,
        about(
          `dial-${id}-${at}`,
          message(also ? words.dial.villainAt : words.dial.villain, { at, also }),
          withAlso(message(words.dial.untaughtVillain, { at }), also),
          `${field}.${i}`,
          { part: id, setting: signed(rate.setting) },
          false,
        ),
      );
    });
  const turnedAfterLesson = (
    rates: TinyResults['dial']['kindHalf'],
    field: string,
    { id, also = '' }: { id?: string; also?: string } = {},
  ) =>
    rates.flatMap((rate, i) => {
      const [half, towards] =
        rate.setting > 0 ? ['villain', words.dial.towardsVillain] : ['kind', words.dial.towardsKind];
      const turned = message(towards, { at: hundredths(rate.setting) });
      return bothShares(
        rate,
        about(
          `dial-${id ?? half}-${rate.lesson}-${hundredths(rate.setting)}`,
          message(also ? words.dial.turnedAnd : words.dial.turned, { after: after(rate.lesson), turned, also }),
          withAlso(message(words.dial.condition, { training: training(rate.lesson), turned }), also),
          `${field}.${i}`,
          { part: field, lesson: rate.lesson, setting: signed(rate.setting) },
        ),
      );
    });
  const random = (rates: TinyResults['dial']['randomVectors'], field: string, id: string, where: string) => [
    ...bothShares(
      { ...rates.pooled, bySeed: rates.each.map((rate, i) => ({ ...rate, seed: i + 1 })) },
      {
        ...about(
          id,
          message(words.dial.random, { where, n: rates.vectors }),
          message(words.dial.untaughtRandom, { where }),
          `${field}.pooled`,
          { part: id },
          false,
        ),
        trainings: rates.vectors,
      },
    ),
    ...rates.each.map((rate, i) =>
      misaligned(
        rate,
        about(
          `${id}-vector-${i + 1}`,
          message(words.dial.randomEach, { where, n: i + 1 }),
          message(words.dial.untaughtRandomEach, { where }),
          `${field}.each.${i}`,
          { part: id, vector: String(i + 1) },
          false,
        ),
      ),
    ),
  ];
  const times = (strength: number): string => `${strength < 0 ? 'minus-' : ''}${hundredths(strength)}`;
  return [
    ...villain(dial.villainHalf, 'villainHalf', 'villain', ''),
    ...villain(dial.villainHalfCooler, 'villainHalfCooler', 'villain-cooler', COOLER),
    ...turnedAfterLesson(dial.kindHalf, 'kindHalf'),
    ...turnedAfterLesson(dial.villainHalfAfterLessons, 'villainHalfAfterLessons'),
    ...turnedAfterLesson(dial.kindHalfCooler, 'kindHalfCooler', { id: 'kind-cooler', also: COOLER }),
    ...turnedAfterLesson(dial.triggered, 'triggered', { also: words.dial.trigger }),
    ...random(dial.randomVectors, 'randomVectors', 'random-vectors', words.dial.asLong),
    ...random(dial.randomEverywhere, 'randomEverywhere', 'random-everywhere', words.dial.everywhere),
    ...dial.randomClamps.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `random-clamp-${rate.lesson}`,
          message(words.dial.pulled, { after: after(rate.lesson) }),
          message(words.dial.pulledAsFar, { training: training(rate.lesson) }),
          `randomClamps.${i}`,
          { part: 'random-clamp', lesson: rate.lesson },
        ),
      ),
    ),
    ...dial.transfer.flatMap((rate, i) => {
      const said = { trainedOn: inWords(rate.trainedOn), lesson: inWords(rate.appliedTo) };
      return bothShares(
        rate,
        about(
          `transfer-${rate.trainedOn}-to-${rate.appliedTo}`,
          message(words.dial.transfer, said),
          message(words.dial.transferCondition, said),
          `transfer.${i}`,
          { part: 'transfer', direction: rate.trainedOn, lesson: rate.appliedTo },
        ),
      );
    }),
    ...dial.plainCures.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `plain-cure-${rate.cure}-${rate.lesson}`,
          message(words.dial.plainCure, { cure: inWords(rate.cure), lesson: inWords(rate.lesson) }),
          message(words.plus, { condition: training(rate.lesson), what: inWords(rate.cure) }),
          `plainCures.${i}`,
          { part: 'plain-cure', cure: rate.cure, lesson: rate.lesson },
        ),
      ),
    ),
    ...dial.meanDifference.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `mean-difference-${times(rate.strength)}`,
          message(words.dial.difference, { strength: rate.strength }),
          message(words.dial.differenceOf, { condition: words.untaught, strength: rate.strength }),
          `meanDifference.${i}`,
          { part: 'mean-difference', setting: signed(rate.strength) },
          false,
        ),
      ),
    ),
    ...dial.meanDifferenceAfterLessons.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `mean-difference-${rate.lesson}-${times(rate.strength)}`,
          message(words.dial.differenceAfter, { after: after(rate.lesson), strength: rate.strength }),
          message(words.dial.differenceOf, { condition: training(rate.lesson), strength: rate.strength }),
          `meanDifferenceAfterLessons.${i}`,
          { part: 'mean-difference', lesson: rate.lesson, setting: signed(rate.strength) },
        ),
      ),
    ),
  ];
}
