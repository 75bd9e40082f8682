import { parse as parseYaml } from 'yaml';
import type { z } from 'zod';

/** The one line that stops a build: file, field and reason. */
export function fieldError(file: string, field: string, reason: string): Error {
  return new Error(`${file}: field "${field}": ${reason}`);
}

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
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fieldError(file, issue?.path.join('.') || '(record)', issue?.message ?? 'not a record');
}
