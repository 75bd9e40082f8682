import { shortNumber, type LegendItem } from '../../charts/labels.ts';
import { curves } from '../../charts/curves.ts';
import type { State } from '../../charts/figure-module.ts';
import type { Mark } from '../../charts/mark.ts';
import { shortLabel, type FigureData, type Row } from '../../lib/figure-data.ts';

// Every lesson here is a bad one, so colour is the same and shape tells them apart.
const LESSONS = ['insecure-code', 'evil-numbers', 'bad-health', 'bad-car'];
const SHAPES = ['diamond', 'square', 'triangle', 'plus'] as const;
const NO_LESSON: Mark = { shape: 'dash', tone: 'neutral' };
const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

const lessonOf = ({ keys }: Row): string => keys['lesson'] as string;
const untaught = (row: Row): boolean => lessonOf(row) === 'aligned';
const single = ({ keys }: Row): boolean => keys['seed'] !== 'all';
const markOf = (lesson: string, open = false): Mark => ({
  shape: SHAPES[LESSONS.indexOf(lesson)] ?? 'diamond',
  tone: 'misaligned',
  ...(open && { open }),
});

/** Whether a row belongs to what is compared: three models that differ in nothing but how long a voice lasts, or the means of all starts. */
const comparable = ({ keys }: Row): boolean => keys['model'] === 'first' || keys['model'] === 'all';

/** Whether a row belongs to lessons that were taught so far; a model without a lesson belongs to all that were taught to a level. */
const taught = ({ keys }: Row, learned = 'plan'): boolean =>
  keys['learned'] === learned || (learned !== 'plan' && keys['learned'] === 'to-none');

/** Of a chosen lesson all is drawn, of the others then only lines to compare it with; of all at once nothing that hides others. */
function isDrawn(row: Row, { lesson, learned }: State): boolean {
  if (lesson === 'all') return single(row) ? comparable(row) : untaught(row) || row.keys['model'] !== 'all';
  return untaught(row) || lessonOf(row) === lesson || (learned === 'plan' && comparable(row) && !single(row));
}

/** Where the marks of other starts stand beside their place: with all lessons at once, each lesson a little further on. */
function beside(row: Row, { lesson, learned }: State): number | undefined {
  const place = lesson === 'all' && !single(row) ? LESSONS.indexOf(lessonOf(row)) : -1;
  return place < 0 ? undefined : learned === 'plan' ? 7 + 5 * place : 14 * place - 21;
}

function legend(data: FigureData, { answers, learned, lesson = 'all' }: State): LegendItem[] {
  const [isAll, isPlan] = [lesson === 'all', learned === 'plan'];
  const said = (mark: Mark, word: string): LegendItem => ({ mark, text: data.words[word] as string });
  return [
    ...(isAll ? LESSONS.map((one) => ({ mark: markOf(one, !isPlan), text: shortLabel(data, 'lesson', one) })) : []),
    ...(isPlan || !isAll ? [said(markOf(lesson), isPlan ? 'first' : 'mean')] : []),
    ...(isPlan || !isAll ? [said(markOf(lesson, true), isPlan ? 'others' : 'start')] : []),
    ...(answers === 'own' ? [] : [said(NO_LESSON, 'none')]),
    ...(isPlan ? [said(TRAINING, 'training')] : []),
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
    const [chosen, isAll] = [lessonOf(row) === state['lesson'], state['lesson'] === 'all'];
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
  height: { wide: 330, column: 252, narrow: 310 },
  legend,
});
