import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';
import { parseRecord } from './parse-record.ts';

/**
 * A YAML file as a record of this schema.
 * @throws with one line that names the file and, where it can be read, the first field that is wrong.
 */
export function readYaml<Record>(file: string, yaml: string, schema: z.ZodType<Record>): Record {
  let raw: unknown;
  try {
    raw = parseYaml(yaml);
  } catch (error) {
    throw new Error(`${file}: not readable as YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  return parseRecord(file, raw, schema);
}
