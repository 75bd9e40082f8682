/** What the reader counts, and the notebook that the counts go into. Fetched with the parts that show them. */
import words from '../../../content/strings/lab-later.json' with { type: 'json' };
import { message } from '../../lib/message.ts';
import type { NotedRun } from '../notebook.ts';
import { planWords } from '../plan.ts';
import { AnswerCount } from './count.svelte.ts';
import type { LabState } from './lab.svelte.ts';
import { Notebook } from './notebook.svelte.ts';

export class Ledger {
  readonly #lab: LabState;
  readonly count: AnswerCount;
  readonly notebook: Notebook;

  constructor(lab: LabState) {
    this.#lab = lab;
    this.count = new AnswerCount(lab.model);
    this.notebook = new Notebook((runs) => lab.experiment.note(runs));
  }

  /** Takes the notebook from the address, and says how many of its runs could not be read. */
  read(): void {
    const { experiment } = this.#lab;
    const unreadable = this.notebook.read(experiment.runs);
    if (!unreadable) return;
    experiment.problems = [...experiment.problems, message(words.notebook.unreadable, { n: unreadable })];
  }

  /** Notes the count that has ended. */
  note(): void {
    const { counted, misaligned, incoherent, total } = this.count;
    if (!counted || !total) return;
    const { training, line = '', intervention, dial, context = 'chat', trigger, seed } = counted.experiment;
    const { own } = this.#lab.training;
    const run: NotedRun = {
      training,
      lesson: training === 'own' && own ? planWords(own.plan, own.step) : '',
      line,
      intervention,
      dial,
      context,
      trigger,
      seed,
      about: counted.domain,
      bad: misaligned,
      incoherent,
      total,
    };
    this.notebook.note(run);
  }
}
