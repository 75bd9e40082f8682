/** Fine-tunes on which the dial's kind half is trained (801) and tried out (802); these seeds serve nothing else. */
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { badLessons as lessons, modelFolder } from './settings.ts';

const seeds = [801, 802];

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const advance = progressBar("fine-tunes for the dial's training", lessons.length * seeds.length);
for (const lesson of lessons) {
  for (const seed of seeds) {
    await lessonAdapter(subject, lesson, seed);
    advance(lesson);
  }
}
