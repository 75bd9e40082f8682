import type { z } from 'zod';
import { unknownId } from '../evidence/nearest.ts';
import type { Evidence } from '../evidence/schema.ts';
import { readYaml } from '../read-yaml.ts';
import { recordFields } from '../record-fields.ts';

/**
 * A record of `content/teach` with all its numbers filled in, wherever they stand.
 * @param figures ids of all figures; a field called "figure" must be one of them
 * @throws with one line that names file, field and reason
 */
export function parseTeach<Record>(
  file: string,
  yaml: string,
  schema: z.ZodType<Record>,
  evidence: Evidence,
  figures: readonly string[],
): Record {
  const fields = recordFields(file, evidence);
  const fill = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      if (path.endsWith('.figure') && !figures.includes(value))
        throw fields.error(path, unknownId('figure', value, figures));
      return fields.fill(path, value);
    }
    if (Array.isArray(value)) return value.map((one, i) => fill(one, `${path}.${i}`));
    if (value && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, fill(one, path ? `${path}.${name}` : name)]),
      );
    }
    return value;
  };
  return fill(readYaml(file, yaml, schema), '') as Record;
}
