import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../src/tiny-model/world/manifest.ts';

describe('manifest', () => {
  const bytes = new TextEncoder().encode('abc');
  const file = { path: 'a.bin', bytes: 3, sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' };
  it('accepts the right bytes', () => expect(checkFile(file, bytes)).resolves.toBeUndefined());
  it('names a missing file', () => expect(checkFile(file, undefined)).rejects.toThrow('a.bin is missing'));
  it('names a short file', () => expect(checkFile(file, bytes.slice(1))).rejects.toThrow('2 bytes instead of 3'));
  it('names a damaged file', () =>
    expect(checkFile(file, new TextEncoder().encode('abd'))).rejects.toThrow('a.bin is damaged'));
});
