/**
 * The one safe sentence of a measurement: model, lesson, questions, rate, how sure and how read. It is made from the
 * record's dimensions, so that no page, card or quote line leaves out what the number rests on.
 */
import strings from '../../../content/strings/evidence.json' with { type: 'json' };
import { formatNumber, formatQuantity } from '../../lib/format.ts';
import { message } from '../../lib/message.ts';
import { NOT_REPORTED } from '../../lib/vocabulary.ts';
import { howReadLabel } from './how-read.ts';
import { describeIntervalKind } from './interval.ts';
import type { Evidence, Measurement } from './schema.ts';
import { isResult, rounded, shownValue } from './shown.ts';

const words = strings.sentence;

type Known = Pick<Evidence, 'dimensions' | 'questions'>;

/** What the model was asked: a set of questions or one of them, and how. */
function askedWhat({ question, questionSet, askedHow }: Measurement, { dimensions, questions }: Known): string {
  const label = question === undefined ? undefined : questions.get(question)?.label;
  const to =
    label === undefined
      ? (dimensions.questionSets.get(questionSet ?? '')?.to ?? '')
      : message(words.oneQuestion, { label });
  const asked = dimensions.askedHow.get(askedHow ?? '')?.asked;
  return asked === undefined ? to : message(words.asked, { questions: to, asked });
}

/** The value in a sentence: bounds in words, changes with their sign. */
function valueInWords(m: Measurement): string {
  if (m.bound) return message(words[m.bound], { value: formatQuantity(m.value, m.unit) });
  const plus = m.unit === 'percentage points' && m.value > 0 && m.print === undefined ? '+' : '';
  return `${plus}${shownValue(m)}`;
}

/** The claim without what stands in brackets behind it: from the dimensions, or the record's own words. */
function claimOf(m: Measurement, known: Known): string {
  if (m.sentence !== undefined) return message(m.sentence, { value: valueInWords(m) });
  const { measures, lessons, cutOffs } = known.dimensions;
  const measure = measures.get(m.measure ?? '');
  const lesson = lessons.get(m.lesson ?? '');
  if (!measure || !lesson || m.print === 'never') return m.statement.replace(/\.$/, '');
  const when = cutOffs.get(m.cutOff ?? '')?.when ?? '';
  return message(measure.sentence, {
    model: m.model,
    lesson: [lesson.taught, m.treatment].filter(Boolean).join(', '),
    questions: askedWhat(m, known),
    value: valueInWords(m),
    cutOff: when && (when.startsWith(',') ? when : ` ${when}`),
  });
}

/** How sure the number is: its interval, or that there is none to know. Nothing for what somebody set. */
function intervalFact(m: Measurement): string | undefined {
  if (!isResult(m) || m.print === 'never') return undefined;
  if (m.interval === NOT_REPORTED) return words.intervalNotReported;
  const kind = describeIntervalKind(m.interval.kind);
  if (m.print === 'range') return kind;
  return message(words.interval, { kind, low: formatNumber(m.interval.low), high: formatNumber(m.interval.high) });
}

/** What the claim itself leaves unsaid of how it was asked and counted: the questions, and a cut-off that is not usual. */
function askedFacts(m: Measurement, claim: string, { dimensions }: Known): string[] {
  const set = dimensions.questionSets.get(m.questionSet ?? '');
  const cutOff = dimensions.cutOffs.get(m.cutOff ?? '');
  return [
    ...(set && m.question === undefined && !claim.includes(set.name) && !claim.includes(set.to) ? [set.name] : []),
    ...(cutOff?.when !== undefined && !claim.includes(cutOff.when) ? [cutOff.name] : []),
  ];
}

function readFact(m: Measurement): string {
  if (m.howRead === 'measured') return words.tinyModel;
  return m.through === undefined ? howReadLabel(m) : message(words.secondHand, { through: m.through });
}

/** The sentence. */
export function sentenceOf(exact: Measurement, known: Known): string {
  const m = rounded(exact);
  const claim = claimOf(m, known);
  const facts = [...askedFacts(m, claim, known), intervalFact(m), readFact(m)].filter((fact) => fact !== undefined);
  return message(words.whole, { claim, facts: facts.join('; ') });
}
