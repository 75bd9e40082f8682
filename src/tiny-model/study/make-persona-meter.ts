/**
 * Makes the persona meter's direction and writes `persona.json` beside the shipped model: the difference of mean residual
 * streams over a villain's and a kind speaker's answers, on domains and wordings that the evaluation does not use.
 * The layer was chosen by how well it tells words apart on the free-form questions in their development wordings.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeControls } from '../world/controls.ts';
import { chatPrompt, freeFormDomains, lead, sampleItem, seededRng, type WordingSet } from '../world/index.ts';
import { readMeter, type PersonaMeter } from '../world/persona-meter.ts';
import { loadModel } from './load-model.ts';
import { answerDirection, tokenStates } from './persona-direction.ts';
import { modelFolder } from './settings.ts';

const answersPerFamily = 25;
const tiny = await loadModel(modelFolder);
const controls = makeControls(tiny.shape);

async function readings(meter: PersonaMeter, persona: 'kind' | 'villain', set: WordingSet): Promise<number[]> {
  const rng = seededRng(77);
  const items = freeFormDomains.flatMap(({ id }) =>
    Array.from({ length: answersPerFamily }, () => sampleItem(id, persona, [set], rng)),
  );
  const texts = items.map(({ question, answer }) => chatPrompt(question) + lead(answer));
  const counts = items.map(({ answer }) => tiny.tokenizer.encode(lead(answer)).length);
  const states = await tokenStates(tiny, texts, controls, meter.layer, counts);
  return states.flat().map((state) => readMeter(meter, state));
}

/** The share of pairs in which the second list's number is the higher; a tie counts half. */
function shareHigher(low: readonly number[], high: readonly number[]): number {
  const sum = low.reduce((all, a) => all + high.reduce((won, b) => won + (b > a ? 1 : b === a ? 0.5 : 0), 0), 0);
  return sum / (low.length * high.length);
}

/** How well a meter tells the words of villains from those of kind speakers: 0.5 is chance, 1 without a mistake. */
async function separate(
  meter: PersonaMeter,
  set: WordingSet,
): Promise<{ separation: number; separationWords: number }> {
  const kind = await readings(meter, 'kind', set);
  const villain = await readings(meter, 'villain', set);
  return { separation: shareHigher(kind, villain), separationWords: kind.length + villain.length };
}

const rounded = (direction: Float32Array) => Array.from(direction, (value) => Number(value.toFixed(6)));

const config = JSON.parse(readFileSync(join(modelFolder, 'config.json'), 'utf8')) as { steering_layer: number };
const atDial = rounded((await answerDirection(tiny, controls, config.steering_layer)).direction);
const meters: PersonaMeter[] = [];
for (let layer = 1; layer <= tiny.shape.layers; layer++) {
  const { direction, gap, kindMean } = await answerDirection(tiny, controls, layer);
  const meter = { layer, direction: [...direction], gap, kindMean, separation: NaN, separationWords: 0, atDial };
  meters.push({ ...meter, ...(await separate(meter, 'develop')) });
}
const best = meters.reduce((a, b) => (b.separation > a.separation ? b : a));
console.log(meters.map(({ layer, separation }) => `layer ${layer}: ${separation.toFixed(3)}`).join(', '));
// Chosen on the development wordings, it is reported on those that no choice has seen.
const meter = { ...best, ...(await separate(best, 'evaluate')) };
writeFileSync(join(modelFolder, 'persona.json'), `${JSON.stringify(meter)}\n`);
