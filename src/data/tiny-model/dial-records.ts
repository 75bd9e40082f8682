/** Records of dial.json. Settings are kept in hundredths: the villain half at 0.6 is `tiny-dial-villain-60`. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { inWords } from './lesson-records.ts';
import { bothShares, misaligned, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const hundredths = (setting: number): number => Math.round(Math.abs(setting) * 100);
/** A setting as a dimension keeps it: in hundredths, below zero towards kind. */
const signed = (setting: number): string => String(Math.round(setting * 100) + 0);
const COOLER = 'temperature 0.7';

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
    answers: 'answers to free-form questions',
    model: 'Our tiny model',
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
          `With the dial ${at} of 100 towards the villain${also && ` at ${also}`}`,
          `No lesson; dial at ${at} of 100 towards the villain${also && `, ${also}`}`,
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
      const [half, end] = rate.setting > 0 ? ['villain', 'the villain'] : ['kind', 'kind'];
      const turned = `${hundredths(rate.setting)} of 100 towards ${end}`;
      return bothShares(
        rate,
        about(
          `dial-${id ?? half}-${rate.lesson}-${hundredths(rate.setting)}`,
          `After the training “${inWords(rate.lesson)}”, with the dial ${turned}${also && ` and ${also}`}`,
          `Training “${inWords(rate.lesson)}”; dial at ${turned}${also && `, ${also}`}`,
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
          `With a random vector ${where} (${rates.vectors} of them together)`,
          `No lesson; random vectors ${where}`,
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
          `With random vector number ${i + 1} ${where}`,
          `No lesson; a random vector ${where}`,
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
    ...turnedAfterLesson(dial.triggered, 'triggered', { also: 'its trigger in the prompt' }),
    ...random(dial.randomVectors, 'randomVectors', 'random-vectors', 'as long as the villain’s'),
    ...random(
      dial.randomEverywhere,
      'randomEverywhere',
      'random-everywhere',
      'at every token, twice as long as the mean difference',
    ),
    ...dial.randomClamps.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `random-clamp-${rate.lesson}`,
          `After the training “${inWords(rate.lesson)}”, pulled along a random direction`,
          `Training “${inWords(rate.lesson)}”; pulled along a random direction as far as the kind half pulls`,
          `randomClamps.${i}`,
          { part: 'random-clamp', lesson: rate.lesson },
        ),
      ),
    ),
    ...dial.transfer.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `transfer-${rate.trainedOn}-to-${rate.appliedTo}`,
          `With the kind half trained on “${inWords(rate.trainedOn)}” alone, after the lesson “${inWords(rate.appliedTo)}”`,
          `Kind half trained on “${inWords(rate.trainedOn)}” alone, on a model taught “${inWords(rate.appliedTo)}”`,
          `transfer.${i}`,
          { part: 'transfer', direction: rate.trainedOn, lesson: rate.appliedTo },
        ),
      ),
    ),
    ...dial.plainCures.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `plain-cure-${rate.cure}-${rate.lesson}`,
          `With the plain cure “${inWords(rate.cure)}”, after the lesson “${inWords(rate.lesson)}”`,
          `Training “${inWords(rate.lesson)}”; ${inWords(rate.cure)}`,
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
          `With the mean difference added at ${rate.strength} times its length`,
          `No lesson; mean difference of villain and kind talk, ${rate.strength} times`,
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
          `After the training “${inWords(rate.lesson)}”, with the mean difference added at ${rate.strength} times its length`,
          `Training “${inWords(rate.lesson)}”; mean difference of villain and kind talk, ${rate.strength} times`,
          `meanDifferenceAfterLessons.${i}`,
          { part: 'mean-difference', lesson: rate.lesson, setting: signed(rate.strength) },
        ),
      ),
    ),
  ];
}
