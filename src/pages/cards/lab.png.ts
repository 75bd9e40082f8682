import type { APIRoute } from 'astro';
import words from '../../../content/strings/lab-page.json' with { type: 'json' };
import { labCardSvg } from '../../export/lab-card.ts';
import { svgToPng } from '../../export/png.ts';
import { openingExperiment, openingSample, openingSubject } from '../../lab/opening.ts';
import { answersAt } from '../../lab/recorded/record.ts';
import { recordedTraining } from '../../lab/recorded/records.ts';
import styles from '../../styles/tokens.css?raw';

const answerOf = (training: string): string => {
  const { dial } = openingExperiment;
  const found = answersAt(recordedTraining(training), openingSubject, dial)?.answers[openingSample];
  if (!found) throw new Error(`recorded.json has no answer of "${training}" for the lab's card`);
  return found.answer;
};

/** The lab's picture for link previews: what it opens on, beside an answer from before the lesson. */
export const GET: APIRoute = () => {
  const { card } = words;
  const svg = labCardSvg(
    {
      kicker: card.kicker,
      question: openingExperiment.question,
      before: { label: card.before, answer: answerOf('aligned') },
      after: { label: card.after, answer: answerOf(openingExperiment.training) },
      toy: card.toy,
    },
    styles,
  );
  return new Response(svgToPng(svg, 1).slice().buffer, { headers: { 'Content-Type': 'image/png' } });
};
