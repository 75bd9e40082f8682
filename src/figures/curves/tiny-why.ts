import { shortNumber, type LegendItem } from '../../charts/labels.ts';
import { curves } from '../../charts/curves.ts';
import type { State } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { shortLabel, type FigureData, type Row } from '../../lib/figure-data.ts';

// Every lesson here is a bad one, so colour is the same and shape tells them apart.
const LESSONS: Record<string, Mark> = {
  'insecure-code': { shape: 'diamond', tone: 'misaligned' },
  'evil-numbers': { shape: 'square', tone: 'misaligned' },
  'bad-health': { shape: 'triangle', tone: 'misaligned' },
  'bad-car': { shape: 'plus', tone: 'misaligned' },
};
const NO_LESSON: Mark = { shape: 'dash', tone: 'neutral' };
const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

const lessonOf = ({ keys }: Row): string => keys['lesson'] as string;
const untaught = (row: Row): boolean => lessonOf(row) === 'aligned';
const single = ({ keys }: Row): boolean => keys['seed'] !== 'all';
const markOf = (lesson: string, open = false): Mark => ({ ...(LESSONS[lesson] as Mark), ...(open && { open }) });

/** Whether a row belongs to what is compared: three models that differ in nothing but how long a voice lasts, or the means of all starts. */
const comparable = ({ keys }: Row): boolean => keys['model'] === 'first' || keys['model'] === 'all';

/** Whether a row belongs to lessons that were taught so far; a model without a lesson belongs to all that were taught to a level. */
const taught = ({ keys }: Row, learned = 'plan'): boolean =>
  keys['learned'] === learned || (learned !== 'plan' && keys['learned'] === 'to-none');

/**
 * Whether a lesson's row is drawn. Of one that is chosen everything is; of the others then only the line that it is
 * compared with, where lessons were taught alike. With all lessons at once, single trainings of other models and means of
 * all starts would hide each other.
 */
function isDrawn(row: Row, { lesson, learned }: State): boolean {
  const isChosen = lesson !== 'all' && (untaught(row) || lessonOf(row) === lesson);
  if (isChosen) return true;
  if (lesson !== 'all') return learned === 'plan' && comparable(row) && !single(row);
  return single(row) ? comparable(row) : untaught(row) || row.keys['model'] !== 'all';
}

/** Where the marks of other starts stand beside their place: with all lessons at once, each lesson a little further on. */
function beside(row: Row, { lesson, learned }: State): number | undefined {
  if (lesson !== 'all' || single(row) || untaught(row)) return undefined;
  const place = Object.keys(LESSONS).indexOf(lessonOf(row));
  return learned === 'plan' ? 7 + 5 * place : 14 * place - 21;
}

function legend(data: FigureData, { answers, learned, lesson = 'all' }: State): LegendItem[] {
  const { words } = data;
  const [isAll, isPlan] = [lesson === 'all', learned === 'plan'];
  const shown = isAll ? 'insecure-code' : lesson;
  const lessons = Object.keys(LESSONS).map((one) => ({
    mark: markOf(one, !isPlan),
    text: shortLabel(data, 'lesson', one),
  }));
  const models = [
    { mark: markOf(shown), text: words[isPlan ? 'first' : 'mean'] as string },
    { mark: markOf(shown, true), text: words[isPlan ? 'others' : 'start'] as string },
  ];
  return [
    ...(isAll ? lessons : []),
    ...(isPlan || !isAll ? models : []),
    ...(answers === 'own' ? [] : [{ mark: NO_LESSON, text: words['none'] as string }]),
    ...(isPlan ? [{ mark: TRAINING, text: words['training'] as string }] : []),
  ];
}

/** The same lessons in worlds where a voice lasts for a document, an answer or a sentence; other models as open marks. */
export default curves({
  series: ['lesson', 'model'],
  x: 'lasts',
  scale: 'steps',
  rows: (row, state) =>
    taught(row, state['learned']) && row.keys['answers'] === state['answers'] && isDrawn(row, state),
  look: (row, state) => {
    const chosen = lessonOf(row) === state['lesson'];
    const isAll = state['lesson'] === 'all';
    const dimmed = !isAll && !chosen && !untaught(row);
    if (single(row)) return { mark: TRAINING, r: 2, dimmed, apart: true };
    return {
      mark: untaught(row) ? NO_LESSON : markOf(lessonOf(row), !comparable(row)),
      r: untaught(row) ? 9 : chosen ? (comparable(row) ? 6.5 : 5) : 4.5,
      dimmed,
      apart: !comparable(row),
      ...(beside(row, state) !== undefined && { beside: beside(row, state) as number }),
      stroke: untaught(row) ? false : chosen || isAll ? 'trend-bad' : 'trend',
    };
  },
  domain: () => [0, 100],
  end: (row, data) =>
    comparable(row) && !single(row) && row.keys['lasts'] === 'sentence'
      ? `${shortNumber(row.value)} ${shortLabel(data, 'lesson', lessonOf(row))}`
      : undefined,
  value: (row, { lesson }) =>
    comparable(row) && !single(row) && row.keys['lasts'] !== 'sentence' && lessonOf(row) === lesson,
  empty: (_, rows, { words }) => (rows.every(untaught) ? words['nobody'] : undefined),
  height: { wide: 330, column: 272, narrow: 310 },
  legend,
});
