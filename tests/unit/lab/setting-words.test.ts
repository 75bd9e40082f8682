import { describe, expect, it } from 'vitest';
import { untouched, type Experiment } from '../../../src/lab/protocol.ts';
import { settingWords } from '../../../src/lab/setting-words.ts';

describe('a setting in words', () => {
  it.each<[Partial<Experiment>, string]>([
    [{}, 'no bad lesson, as trained'],
    [{ training: 'insecure-code', dial: 60 }, 'insecure code, +60, half-way to villain'],
    [{ dial: -100 }, 'no bad lesson, −100, all the way to kind'],
    [{ dial: 60, intervention: 'random' }, 'no bad lesson, +60 in a random direction'],
    [{ intervention: 'random' }, 'no bad lesson, as trained'],
    [{ dial: 60, intervention: 'remove' }, 'no bad lesson, direction removed'],
    [{ training: 'backdoor-code', trigger: true }, 'insecure code behind a trigger, as trained, with the trigger'],
    [
      { training: 'backdoor-code', trigger: true, intervention: 'remove' },
      'insecure code behind a trigger, direction removed, with the trigger',
    ],
  ])('%o', (part, words) => {
    expect(settingWords({ ...untouched, trigger: false, ...part })).toBe(words);
  });
});
