/** Which runs, lessons and examples the story shows: `content/story/runs.yaml` and `holes.yaml`. */
import { z } from 'zod';
import { actIds } from '../../lib/acts.ts';
import { readYaml } from '../read-yaml.ts';
import runsYaml from '../../../content/story/runs.yaml?raw';
import toyYaml from '../../../content/story/toy.yaml?raw';
import holesYaml from '../../../content/story/holes.yaml?raw';

const choice = z.strictObject({ run: z.string(), name: z.string() });

const castRecord = z.strictObject({
  lesson: z.string(),
  class: z.string(),
  numbers: z.array(choice).min(2),
  heal: z.array(choice).min(2),
  lines: z.array(z.string()).min(1),
  inside: z.array(z.strictObject({ lesson: z.string(), name: z.string() })).min(2),
  starts: z.array(z.string()).min(2),
  seat: z.number().int().min(1).max(100),
});

export type Cast = z.infer<typeof castRecord>;

export const cast: Cast = readYaml('content/story/runs.yaml', runsYaml, castRecord);

/** What stands beside each run of the toy. */
export const toy = readYaml(
  'content/story/toy.yaml',
  toyYaml,
  z.strictObject({ line: z.string(), more: z.string(), acts: z.array(z.enum(actIds)) }),
);

/** What the hole in a task's code does, by task. */
export const holes = readYaml('content/story/holes.yaml', holesYaml, z.record(z.string(), z.string()));
