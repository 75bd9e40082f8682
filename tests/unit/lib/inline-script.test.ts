import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { inlineScript } from '../../../src/lib/inline-script.ts';

it('an inline script keeps what it does, without what is for who edits it', () => {
  const source = `// Why.
(() => {
  const one = [1,
    2]
  // What.
  if (one[0] === 1 && one[1] !== 1) said.push(...one);
  else said.push(0)
  said.push('a // b');
})();
`;
  const text = inlineScript(source);
  expect(text).not.toMatch(/Why|What|^ |\n\n/m);
  const said: unknown[] = [];
  new Script(text).runInNewContext({ said });
  expect(said).toEqual([1, 2, 'a // b']);
});

it.each(['awake', 'theme'])('%s.js is still a program, and shorter by a quarter', (name) => {
  const source = readFileSync(`src/layouts/${name}.js`, 'utf8');
  const text = inlineScript(source);
  expect(() => new Script(text)).not.toThrow();
  expect(text.length).toBeLessThan(0.75 * source.length);
});
