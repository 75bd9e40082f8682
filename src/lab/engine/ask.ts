/** One answer, word by word, with the persona meter's reading of each word. */
import type { Tensor } from '@huggingface/transformers';
import { longestAnswer, sampleIds } from '../../tiny-model/engine/sample.ts';
import { seededRng } from '../../lib/random.ts';
import { readMeter } from '../../tiny-model/world/persona-meter.ts';
import type { Answer, Experiment, StreamedWord } from '../protocol.ts';
import type { Job } from './job.ts';
import { settingControls, type LabModel } from './lab-model.ts';
import { askable, verdictOn } from './askable.ts';

/** The residual stream at the newest token that went in, after `layer` layers (counted from 1). */
function lastState({ dims, data }: Tensor, layer: number): Float32Array {
  const [, rows = 1, tokens = 1, width = 1] = dims;
  const end = ((layer - 1) * rows + rows) * tokens * width;
  return (data as Float32Array).subarray(end - width, end);
}

/** Answers one experiment. The same experiment gives the same words. */
export async function ask(
  lab: LabModel,
  experiment: Experiment,
  job: Pick<Job, 'breathe'>,
  onWord: (word: StreamedWord) => void,
): Promise<Answer> {
  const { tiny, meter } = lab;
  const question = askable(tiny, experiment);
  const end = tiny.tokenizer.id('<|end|>');
  const words: StreamedWord[] = [];
  let drawn: number | undefined;
  let steps = 0;
  const started = performance.now();
  await sampleIds(tiny, [question], settingControls(lab, experiment, experiment.seed), {
    temperature: 1,
    rng: seededRng(experiment.seed),
    context: experiment.context,
    line: experiment.line,
    // A word's residual stream exists once the word has gone in, one step after it was drawn: hence one step more.
    maxTokens: longestAnswer + 1,
    withHidden: true,
    onStep: async (step) => {
      if (drawn !== undefined && step.hidden) {
        const word = {
          text: tiny.tokenizer.decode([drawn]),
          persona: readMeter(meter, lastState(step.hidden, meter.layer)),
        };
        words.push(word);
        onWord(word);
      }
      drawn = step.drawn[0] === end ? undefined : step.drawn[0];
      steps += 1;
      await job.breathe();
    },
  });
  const seconds = (performance.now() - started) / 1000;
  const text = words
    .map((word) => word.text)
    .join('')
    .trim();
  return { words, text, verdict: verdictOn(experiment.question, text), tokensPerSecond: steps / seconds };
}
