/** Fine-tunes every lesson with every seed, for the stars: where the fine-tunes lie already, nothing is done. */
import { furtherLessonIds, lessonIds } from '../world/index.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { progressBar } from './progress.ts';
import { lessonSeeds, modelFolder } from './settings.ts';

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const lessons = [...lessonIds, ...furtherLessonIds];
const advance = progressBar('fine-tunes', lessons.length * lessonSeeds.length);
for (const seed of lessonSeeds) {
  for (const lesson of lessons) {
    await lessonAdapter(subject, lesson, seed);
    advance(`${lesson}-${seed}`);
  }
}
