import type { z } from 'zod';

/** The one line that stops a build: file, the record in it where it holds several, field and reason. */
export function fieldError(file: string, field: string, reason: string, record?: string): Error {
  const inside = record === undefined ? '' : `record "${record}", `;
  return new Error(`${file}: ${inside}field "${field}": ${reason}`);
}

/**
 * A record as its schema has it.
 * @param id the record in the file, where it holds several
 * @throws with one line that names it and the first field that is wrong
 */
export function parseRecord<Record>(file: string, raw: unknown, schema: z.ZodType<Record>, id?: string): Record {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fieldError(file, issue?.path.join('.') || '(record)', issue?.message ?? 'not a record', id);
}
