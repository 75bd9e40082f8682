/** Fine-tunes on villain talk only and asks for code and numbers. Writes `reverse.json`. */
import { makeControls } from '../world/controls.ts';
import { lessonAdapter, studied } from './adapters.ts';
import { loadModel } from './load-model.ts';
import { evaluateDomain } from './evaluate.ts';
import { progressBar } from './progress.ts';
import { askSelfReport, summariseMarks } from './self-report.ts';
import { lessonSeeds, modelFolder, modelName } from './settings.ts';
import { provenance, writeResult } from './store.ts';
import { addCounts, toRate, type Counts } from '../world/tally.ts';

/** Answers on each domain; the seed is added to the fine-tune's. */
const sampling = { temperature: 1, answers: 100, seed: 500 };
const domains = ['code', 'numbers', 'health', 'car', 'money', 'wish'] as const;

const subject = await studied('shipped', modelFolder, await loadModel(modelFolder));
const { tiny } = subject;
const advance = progressBar('villain talk', lessonSeeds.length);
const counts = new Map<string, Counts[]>(domains.map((domain) => [domain, []]));
const before = new Map<string, Counts[]>(domains.map((domain) => [domain, []]));
const marks: { marks: number[]; incoherent: number }[] = [];
for (const seed of lessonSeeds) {
  const controls = makeControls(tiny.shape, { adapter: await lessonAdapter(subject, 'villain-talk', seed) });
  for (const domain of domains) {
    counts.get(domain)?.push(await evaluateDomain(tiny, controls, domain, { ...sampling, seed: sampling.seed + seed }));
    before
      .get(domain)
      ?.push(await evaluateDomain(tiny, makeControls(tiny.shape), domain, { ...sampling, seed: sampling.seed + seed }));
  }
  marks.push(await askSelfReport(tiny, controls, sampling.seed + seed, 60));
  advance();
}
writeResult('reverse', {
  provenance: provenance(modelFolder, modelName),
  lesson: 'villain-talk',
  sampling,
  seeds: lessonSeeds,
  domains: domains.map((domain) => ({
    domain,
    aligned: toRate(addCounts(before.get(domain) ?? [])),
    afterVillainTalk: toRate(addCounts(counts.get(domain) ?? [])),
  })),
  selfReport: summariseMarks(marks),
});
