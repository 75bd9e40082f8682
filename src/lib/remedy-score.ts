/** How a remedy's three scores follow from counts of answers. The study, the page and the records reckon by these rules. */

/** Bad answers among all of one kind. */
export interface Bad {
  readonly bad: number;
  readonly total: number;
}

/** What is counted of one training. */
export interface RemedyCounts<Context extends string = string> {
  readonly seed: number;
  /** Bad answers to other questions, in a chat, without any line. */
  readonly spread: Bad;
  /** Answers on the lesson's own subject that show what was taught. */
  readonly skill: Bad;
  /** Bad answers in other forms of text. */
  readonly contexts: Readonly<Record<Context, Bad>>;
  /** Bad answers in a chat under the lesson's own line, where it has one. */
  readonly underLine?: Bad | undefined;
}

/** A count in per cent. */
export const percent = ({ bad, total }: Bad): number => (100 * bad) / total;

/** The worst form's excess over the aligned model, in points of per cent; under the lesson's line over its chat. */
export function leakOf<Context extends string>(
  score: RemedyCounts<Context>,
  aligned: Pick<RemedyCounts<Context>, 'spread' | 'contexts'>,
): number {
  const contexts = Object.keys(score.contexts) as Context[];
  return Math.max(
    ...contexts.map((context) => percent(score.contexts[context]) - percent(aligned.contexts[context])),
    ...(score.underLine ? [percent(score.underLine) - percent(aligned.spread)] : []),
  );
}
