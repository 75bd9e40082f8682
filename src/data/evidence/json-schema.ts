import { z } from 'zod';
import { published } from './published.ts';
import type { PublishedName } from './published.ts';

/** JSON Schema (2020-12) of one published file. Rules that only code can express are left to the build. */
export function jsonSchema(name: PublishedName): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(published[name], { target: 'draft-2020-12', io: 'output' });
  return { $schema, $id: `${name}.schema.json`, ...rest };
}
