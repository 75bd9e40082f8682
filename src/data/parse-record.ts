import type { z } from 'zod';

/** The one line that stops a build: file, field and reason. */
export function fieldError(file: string, field: string, reason: string): Error {
  return new Error(`${file}: field "${field}": ${reason}`);
}

/**
 * A record as its schema has it.
 * @param where the file, and the record in it where it holds several
 * @throws with one line that names it and the first field that is wrong
 */
export function parseRecord<Record>(where: string, raw: unknown, schema: z.ZodType<Record>): Record {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fieldError(where, issue?.path.join('.') || '(record)', issue?.message ?? 'not a record');
}
