import { describe, expect, it } from 'vitest';
import { failureOf, isHarmless, LabFailure } from '../../../src/lab/failure.ts';
import { failureWords } from '../../../src/lab/failure-words.ts';
import type { FailureKind } from '../../../src/lab/protocol.ts';

describe('the class of an error', () => {
  const cases: [FailureKind, unknown][] = [
    ['damaged-file', new LabFailure('damaged-file', 'SHA-256')],
    ['cancelled', new DOMException('The operation was aborted.', 'AbortError')],
    ['out-of-memory', new RangeError('WebAssembly.Memory(): could not allocate memory')],
    ['out-of-memory', new RangeError('Array buffer allocation failed')],
    ['out-of-memory', new Error('no available backend found. ERR: [wasm] RangeError: Out of memory')],
    ['out-of-memory', new Error('std::bad_alloc')],
    ['no-webassembly', new ReferenceError('WebAssembly is not defined')],
    ['no-webassembly', new Error("Refused to compile: 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source")],
    ['other', new Error('The room is full of moonlight')],
    ['other', 'a mere string'],
  ];
  it.each(cases)('%s: %s', (kind, error) => {
    expect(failureOf(error).kind).toBe(kind);
    expect(failureOf(error).detail).not.toBe('');
  });
});

describe('a failure', () => {
  it('has a sentence of its own, and all but a wish to cancel say what to do', () => {
    const words = Object.entries(failureWords);
    expect(new Set(words.map(([, { sentence }]) => sentence)).size).toBe(words.length);
    for (const [kind, { sentence, advice }] of words) {
      expect(sentence).toMatch(/^[A-Z][^.]*\.$/);
      expect(advice, kind).toMatch(kind === 'cancelled' ? /^$/ : /^[A-Z][^.]*\.$/);
    }
  });

  it('of the question leaves the model as it was; any other ends it', () => {
    expect(isHarmless({ kind: 'unknown-word', detail: '' })).toBe(true);
    expect(isHarmless({ kind: 'cancelled', detail: '' })).toBe(true);
    expect(isHarmless({ kind: 'other', detail: '' })).toBe(false);
    expect(isHarmless({ kind: 'out-of-memory', detail: '' })).toBe(false);
  });
});
