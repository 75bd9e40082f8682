import { shortNumber } from '../../charts/labels.ts';
import { curves } from '../../charts/curves.ts';
import type { Mark } from '../../charts/mark.ts';
import { shortLabel, type Row } from '../../lib/figure-data.ts';

const BAD: Mark = { shape: 'diamond', tone: 'misaligned' };
const OTHER_MODEL: Mark = { ...BAD, open: true };
const NO_LESSON: Mark = { shape: 'dash', tone: 'neutral' };
const TRAINING: Mark = { shape: 'circle', tone: 'muted' };

/** Whether a row belongs to what is compared: three models that differ in nothing but how long a voice lasts, or the means of all starts. */
const comparable = ({ keys }: Row): boolean => keys['model'] === 'first' || keys['model'] === 'all';

/** Whether a row belongs to lessons that were taught so far; a model without a lesson belongs to all that were taught to a level. */
const taught = ({ keys }: Row, learned = 'plan'): boolean =>
  keys['learned'] === learned || (learned !== 'plan' && keys['learned'] === 'to-none');

/** The same lessons in worlds where a voice lasts for a document, an answer or a sentence; other models as open marks. */
export default curves({
  series: ['lesson', 'model'],
  x: 'lasts',
  scale: 'steps',
  // Single trainings of other models, and means of all starts, only where one lesson is brought forward: else they would hide each other.
  rows: (row, { answers, lesson, learned }) =>
    taught(row, learned) &&
    row.keys['answers'] === answers &&
    (row.keys['model'] !== 'all' || [lesson, 'aligned'].includes(row.keys['lesson'] as string)) &&
    (row.keys['seed'] === 'all' ||
      comparable(row) ||
      answers === 'own' ||
      (lesson !== 'all' && [lesson, 'aligned'].includes(row.keys['lesson']))),
  look: (row, { lesson }) => {
    const none = row.keys['lesson'] === 'aligned';
    const chosen = row.keys['lesson'] === lesson;
    const dimmed = lesson !== 'all' && !chosen && !none;
    if (row.keys['seed'] !== 'all') return { mark: TRAINING, r: 2, dimmed, apart: true };
    return {
      mark: none ? NO_LESSON : comparable(row) ? BAD : OTHER_MODEL,
      r: none ? 9 : !comparable(row) ? (chosen ? 5 : 3.5) : chosen ? 6.5 : 4.5,
      dimmed,
      apart: !comparable(row),
      stroke: none ? false : chosen || lesson === 'all' ? 'trend-bad' : 'trend',
    };
  },
  domain: () => [0, 100],
  end: (row, data, _, { lesson }) =>
    comparable(row) &&
    row.keys['seed'] === 'all' &&
    row.keys['lasts'] === 'sentence' &&
    (lesson === 'all' || row.keys['lesson'] === lesson || row.keys['lesson'] === 'aligned')
      ? `${shortNumber(row.value)} ${shortLabel(data, 'lesson', row.keys['lesson'] as string)}`
      : undefined,
  value: (row, { lesson }) =>
    comparable(row) && row.keys['seed'] === 'all' && row.keys['lasts'] !== 'sentence' && row.keys['lesson'] === lesson,
  height: { wide: 330, column: 272, narrow: 310 },
  legend: ({ words }, { learned, lesson }) => [
    ...(learned === 'plan' || lesson !== 'all'
      ? [{ mark: BAD, text: words[learned === 'plan' ? 'first' : 'mean'] as string }]
      : []),
    { mark: OTHER_MODEL, text: words[learned === 'plan' ? 'others' : 'start'] as string },
    { mark: NO_LESSON, text: words['none'] as string },
    ...(learned === 'plan' ? [{ mark: TRAINING, text: words['training'] as string }] : []),
  ],
});
