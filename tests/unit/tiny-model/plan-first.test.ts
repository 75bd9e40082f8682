/** The plan was written before the results that name it: the commit that brought it lies before theirs. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const plan = 'src/tiny-model/study/plan.md';
const git = (...options: string[]) => execFileSync('git', options, { encoding: 'utf8' }).trim();

interface Planned {
  readonly plan: string;
  readonly provenance: { readonly commit: string };
}

const planned = readdirSync('content/tiny-model')
  .filter((name) => name.endsWith('.json'))
  .map((name): [string, Partial<Planned>] => [
    name,
    JSON.parse(readFileSync(`content/tiny-model/${name}`, 'utf8')) as Partial<Planned>,
  ])
  .filter((entry): entry is [string, Planned] => typeof entry[1].plan === 'string' && entry[1].plan.startsWith(plan));

/** A clone without history cannot tell; the project's own checks run on a whole one. */
const hasHistory = git('rev-parse', '--is-shallow-repository') === 'false';

describe.runIf(hasHistory)('results that name the plan', () => {
  const brought = git('log', '--diff-filter=A', '--format=%H', '--', plan).split('\n').at(-1) as string;

  it('are there', () => expect(planned.length).toBeGreaterThan(0));

  it.each(planned)('%s was measured by code that had the plan already', (_, { provenance: { commit } }) => {
    expect(commit).not.toBe(brought);
    // Throws unless the first is an ancestor of the second.
    git('merge-base', '--is-ancestor', brought, commit);
  });
});

describe('the plan', () => {
  it('says what every result that names it measures', () => {
    const text = readFileSync(plan, 'utf8');
    for (const [name, { plan: named }] of planned) {
      const section = /section (\d)$/.exec(named)?.[1];
      expect(text, name).toContain(`\n## ${section}. `);
    }
  });
});
