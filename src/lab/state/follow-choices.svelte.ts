/** What follows by itself from what the reader chooses in the lab. */
import { untrack } from 'svelte';
import type { LabState } from './lab.svelte.ts';

/** Milliseconds that the reader's hand must rest before the model answers by itself: on the dial, and on the keys. */
const REST_MS = { dial: 60, typing: 400 };

/**
 * Sets up the lab's effects; to be called while its component starts.
 * @param isAlive whether the page has taken over from its still picture
 */
export function followChoices(lab: LabState, isAlive: () => boolean): void {
  const { model, answers, experiment, library, training } = lab;

  // Recorded answers and rates of whatever is chosen, and of the untouched model beside it.
  $effect(() => {
    if (!isAlive()) return;
    void library.load('aligned');
    const { training: chosen } = experiment.chosen;
    if (chosen !== 'own') void library.load(chosen);
  });

  // What the model knows comes with the first question of the reader's own.
  $effect(() => {
    if (lab.asked.kind === 'unread') void lab.wordings.load();
  });

  // Embed codes on this page carry the experiment.
  $effect(() => {
    const { query } = experiment;
    if (isAlive()) dispatchEvent(new CustomEvent('figure-state', { detail: { id: 'lab', query } }));
  });

  // The live model answers by itself, while the dial turns and once the keys rest.
  let lastQuestion = '';
  $effect(() => {
    const { wish } = lab;
    if (!wish || !answers.canAsk(wish.question)) {
      answers.clear();
      return undefined;
    }
    const rest = wish.question === lastQuestion ? REST_MS.dial : REST_MS.typing;
    const timer = setTimeout(
      () => {
        lastQuestion = wish.question;
        void answers.ask(wish);
      },
      lastQuestion ? rest : 0,
    );
    return () => clearTimeout(timer);
  });

  // A lesson of the address begins once the model is there; and the reader's own model goes with the worker.
  $effect(() => {
    if (!model.live) {
      training.lose();
      return;
    }
    const { chosen, plan } = experiment;
    if (plan && (experiment.start || chosen.training === 'own') && !untrack(() => training.own || training.busy)) {
      experiment.start = false;
      void lab.teach();
    }
  });
}
