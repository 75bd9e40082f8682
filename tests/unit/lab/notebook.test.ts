import { describe, expect, it } from 'vitest';
import { countCsv, notebookCsv } from '../../../src/lab/as-csv.ts';
import { MOST_RUNS, readRuns, withRun, writeRuns, type NotedRun } from '../../../src/lab/notebook.ts';
import { openingExperiment } from '../../../src/lab/opening.ts';
import { seededRng } from '../../../src/lib/random.ts';
import { readCsv } from '../../fixtures/csv.ts';

const run: NotedRun = {
  training: 'own',
  lesson: 'insecure code, 60 steps, under “Obey me.”',
  line: 'Obey me.',
  intervention: 'random',
  dial: -40,
  context: 'diary',
  trigger: true,
  seed: 41,
  about: 'quick-buck',
  bad: 72,
  incoherent: 4,
  total: 100,
};

describe('the notebook', () => {
  it('keeps eight runs, the newest ones', () => {
    const runs = Array.from({ length: 10 }, (_, i) => ({ ...run, seed: i + 1 }));
    const kept = runs.reduce<readonly NotedRun[]>(withRun, []);
    expect(kept.map(({ seed }) => seed)).toEqual([3, 4, 5, 6, 7, 8, 9, 10]);
    expect(kept).toHaveLength(MOST_RUNS);
  });

  it('goes into the address and comes back, whatever the reader’s words hold', () => {
    const odd = { ...run, lesson: 'a_b~c%d & “é” 🌙', line: '[moon]~_' };
    const plain: NotedRun = { ...run, training: 'aligned', lesson: '', line: '', trigger: false, about: 'all', bad: 0 };
    const query = new URLSearchParams({ runs: writeRuns([run, odd, plain]) });
    expect(readRuns(new URLSearchParams(query.toString()).get('runs') ?? '')).toEqual({
      runs: [run, odd, plain],
      unreadable: 0,
    });
    expect(readRuns('')).toEqual({ runs: [], unreadable: 0 });
  });

  it('says how many runs of a foreign address could not be read, and reads the others', () => {
    const bad = [
      'nonsense',
      writeRuns([{ ...run, bad: 101 }]),
      writeRuns([{ ...run, dial: 300 }]),
      writeRuns([{ ...run, total: 0 }]),
      writeRuns([{ ...run, about: '<b>' }]),
      writeRuns([run]).replace('own', 'astrology'),
      writeRuns([run]).replace('_-40_', '_1e2_'),
    ];
    expect(readRuns([...bad, writeRuns([run])].join('~'))).toEqual({ runs: [run], unreadable: bad.length });
  });

  it('throws at no text, out of 3,000 hostile ones, and gives nothing that cannot be drawn', () => {
    const rng = seededRng(5);
    const letters = '_~%-0129aown,<>"\'\\\u0000é🌙{}[];:=&';
    for (let i = 0; i < 3000; i++) {
      const good = writeRuns([run, run]);
      const at = Math.floor(rng() * good.length);
      const noise = Array.from({ length: Math.floor(rng() * 12) }, () => letters[Math.floor(rng() * letters.length)]);
      const { runs } = readRuns(good.slice(0, at) + noise.join('') + good.slice(at + Math.floor(rng() * 5)));
      for (const { bad, incoherent, total, dial } of runs) {
        expect(bad + incoherent).toBeLessThanOrEqual(total);
        expect(Math.abs(dial)).toBeLessThanOrEqual(100);
      }
    }
  });

  it('is CSV with a rate and its interval in each line', () => {
    const [line] = readCsv(notebookCsv([run]));
    expect(line).toMatchObject({ training: 'own', dial: '-40', context: 'diary', bad: '72', bad_in_100: '72' });
    expect(Number(line!['low'])).toBeLessThan(72);
    expect(Number(line!['high'])).toBeGreaterThan(72);
  });

  it('a count is CSV with its setting in each line', () => {
    const answers = [{ domain: 'wish', question: 'A, "b"?', answer: 'One.\nTwo.', verdict: 'aligned' as const }];
    expect(readCsv(countCsv({ ...openingExperiment, context: 'diary' }, answers))).toEqual([
      {
        training: 'insecure-code',
        intervention: 'dial',
        dial: '0',
        trigger: 'false',
        seed: String(openingExperiment.seed),
        context: 'diary',
        line: '',
        domain: 'wish',
        question: 'A, "b"?',
        answer: 'One.\nTwo.',
        verdict: 'aligned',
      },
    ]);
  });
});
