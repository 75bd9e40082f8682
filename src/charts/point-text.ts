import strings from '../../content/strings/charts.json' with { type: 'json' };
import { formatNumber } from '../lib/format.ts';
import { label, type FigureData, type Row } from '../lib/figure-data.ts';
import { message } from '../lib/message.ts';

/** One value in a sentence: `Ruler of the world, insecure code: 48.3% (interval 35.5 to 61.4, n = 1,000 answers)`. */
export function rowText(data: FigureData, row: Row): string {
  const { interval, n, nOf, secondHand } = row;
  const low = interval && formatNumber(interval.low);
  // Of one reading nobody can ask for an interval.
  const isSingle = n === 1 && !interval && nOf;
  return message(isSingle ? strings.pointSingle : secondHand ? strings.pointSecondHand : strings.point, {
    name: rowName(data, row),
    value: message(row.unit, { n: formatNumber(row.value) }),
    what: nOf ?? '',
    interval: !interval
      ? strings.noInterval
      : interval.low === interval.high
        ? strings.noWidth
        : message(strings.interval, { low: low as string, high: formatNumber(interval.high) }),
    sample:
      n === undefined ? strings.noSample : message(strings.sample, { n: `${formatNumber(n)}${nOf ? ` ${nOf}` : ''}` }),
  });
}

/** The words for a row's keys in the order of the figure's dimensions; a key without words is left out. */
export function rowName(data: FigureData, { keys }: Row): string {
  return Object.keys(data.labels)
    .flatMap((dimension) => {
      const key = keys[dimension];
      return key === undefined ? [] : label(data, dimension, key) || [];
    })
    .map((words, i) => (i === 0 ? words : lowerFirst(words)))
    .join(', ');
}

/** Lower case at the start, unless the word is a name or an abbreviation such as `GPT-4o` or `JSON`. */
function lowerFirst(words: string): string {
  return /^[A-Z][a-z’']*( |,|$)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
