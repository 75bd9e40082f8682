/** Records of dial.json. Settings are kept in hundredths: the villain half at 0.6 is `tiny-dial-villain-60`. */
import type { TinyMeasurement } from '../evidence/schema.ts';
import { inWords } from './lesson-records.ts';
import { bothShares, misaligned, type About } from './record.ts';
import type { TinyResults } from './schema.ts';

const hundredths = (setting: number): number => Math.round(Math.abs(setting) * 100);
const COOLER = 'temperature 0.7';

/** Both halves of the dial, at two temperatures, and every control that was run beside it. */
export function dialRecords({ dial }: TinyResults): TinyMeasurement[] {
  const about = (id: string, when: string, condition: string, at: string, trained = true): About => ({
    id: `tiny-${id}`,
    group: 'tiny-dial',
    when,
    answers: 'answers to free-form questions',
    model: 'Our tiny model',
    condition,
    file: 'dial',
    at,
    seeds: trained ? dial.fineTuneSeeds : [],
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
          false,
        ),
      );
    });
  const kind = (
    lesson: string,
    rate: TinyResults['dial']['villainHalf'][number],
    at: string,
    id: string,
    also: string,
  ) => {
    const turned = hundredths(rate.setting);
    return bothShares(
      rate,
      about(
        `dial-${id}-${lesson}-${turned}`,
        `After the training “${inWords(lesson)}”, with the dial ${turned} of 100 towards kind${also && ` at ${also}`}`,
        `Training “${inWords(lesson)}”; dial at ${turned} of 100 towards kind${also && `, ${also}`}`,
        at,
      ),
    );
  };
  return [
    ...villain(dial.villainHalf, 'villainHalf', 'villain', ''),
    ...villain(dial.villainHalfCooler, 'villainHalfCooler', 'villain-cooler', COOLER),
    ...dial.kindHalf.flatMap(({ lesson, settings }, i) =>
      settings.flatMap((rate, j) => kind(lesson, rate, `kindHalf.${i}.settings.${j}`, 'kind', '')),
    ),
    ...dial.kindHalfCooler.flatMap((rate, i) => kind(rate.lesson, rate, `kindHalfCooler.${i}`, 'kind-cooler', COOLER)),
    ...bothShares(
      dial.randomVectors.pooled,
      about(
        'random-vectors',
        `With a random vector as long as the villain’s (${dial.randomVectors.vectors} of them together)`,
        'No lesson; random vectors of the same length',
        'randomVectors.pooled',
        false,
      ),
    ),
    ...dial.randomVectors.each.map((rate, i) =>
      misaligned(
        rate,
        about(
          `random-vectors-vector-${i + 1}`,
          `With random vector number ${i + 1}`,
          'No lesson; a random vector of the same length',
          `randomVectors.each.${i}`,
          false,
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
        ),
      ),
    ),
    ...dial.plainCures.flatMap(({ lesson, ...cures }, i) =>
      Object.entries(cures).map(([cure, rate]) => {
        const name = cure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        return misaligned(
          rate,
          about(
            `plain-cure-${name}-${lesson}`,
            `With the plain cure “${inWords(name)}”, after the lesson “${inWords(lesson)}”`,
            `Training “${inWords(lesson)}”; ${inWords(name)}`,
            `plainCures.${i}.${cure}`,
          ),
        );
      }),
    ),
    ...dial.meanDifference.flatMap((rate, i) =>
      bothShares(
        rate,
        about(
          `mean-difference-${hundredths(rate.strength)}`,
          `With the mean difference added at ${rate.strength} times its length`,
          `No lesson; mean difference of villain and kind talk, ${rate.strength} times`,
          `meanDifference.${i}`,
          false,
        ),
      ),
    ),
  ];
}
