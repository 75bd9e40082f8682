/** Gathers records of one kind out of several files, and every problem on the way. */
import type { z } from 'zod';
import { unknownId } from './nearest.ts';

/** One thing wrong with the evidence files. */
export interface Problem {
  file: string;
  id: string;
  field: string;
  reason: string;
}

/** The value at a path inside unknown data, or undefined. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

function toProblem(issue: z.core.$ZodIssue, record: unknown, file: string, id: string): Problem {
  if (issue.code === 'unrecognized_keys') {
    return { file, id, field: [...issue.path, issue.keys[0]].join('.'), reason: 'is not a known field' };
  }
  const missing = issue.code !== 'custom' && valueAt(record, issue.path) === undefined;
  return { file, id, field: issue.path.join('.') || 'record', reason: missing ? 'is missing' : issue.message };
}

/**
 * The kind of records in a file of content/evidence: `measurements.json` and `measurements-prevention.json` both hold
 * measurements. Undefined when no kind has this name.
 */
function kindOf(file: string, kinds: readonly string[]): string | undefined {
  const name = file.replace(/\.json$/, '');
  return kinds.find((kind) => name === kind || name.startsWith(`${kind}-`));
}

/** Reads the files of content/evidence by kind and keeps a list of what is wrong with them. */
export class Collector {
  readonly problems: Problem[] = [];
  /** The file of each record, under its kind and id. */
  readonly #files = new Map<string, string>();
  readonly #byKind: ReadonlyMap<string, readonly [file: string, content: unknown][]>;

  /**
   * @param files content by file name
   * @param kinds the kinds that must be there, each in at least one file
   */
  constructor(files: Readonly<Record<string, unknown>>, kinds: readonly string[]) {
    const byKind = new Map<string, [string, unknown][]>(kinds.map((kind) => [kind, []]));
    // A short name comes before its longer relatives, so the first file of a kind leads the list.
    for (const file of Object.keys(files).sort()) {
      const kind = kindOf(file, kinds);
      if (kind) byKind.get(kind)?.push([file, files[file]]);
      else this.#problem(file, '(file)', '(name)', unknownId('kind of record', file.replace(/\.json$/, ''), kinds));
    }
    for (const [kind, found] of byKind) {
      if (found.length === 0) this.#problem(`${kind}.json`, '(file)', '(file)', 'is missing');
      found.sort(([a], [b]) => a.length - b.length || a.localeCompare(b, 'en'));
    }
    this.#byKind = byKind;
  }

  /** One record that is a file of its own, or undefined with a problem noted. */
  single<Schema extends z.ZodType>(kind: string, schema: Schema): z.infer<Schema> | undefined {
    const [first] = this.#byKind.get(kind) ?? [];
    return first && this.#check(schema, first[1], first[0], '(file)');
  }

  /**
   * Every record of a kind under its id, in the order of the files.
   * @param part the list inside each file, where a file holds several; left out, the file is the list
   */
  list<Schema extends z.ZodType<{ id: string }>>(
    kind: string,
    schema: Schema,
    part?: string,
  ): Map<string, z.infer<Schema>> {
    const byId = new Map<string, z.infer<Schema>>();
    const seen = new Set<string>();
    for (const [file, content] of this.#byKind.get(kind) ?? []) {
      const records = part === undefined ? content : valueAt(content, [part]);
      if (!Array.isArray(records)) {
        this.#problem(file, '(file)', part ?? '(list)', 'must be a list of records');
        continue;
      }
      records.forEach((record: unknown, index) => {
        const named = valueAt(record, ['id']);
        const id = typeof named === 'string' && named ? named : `number ${index + 1}`;
        if (seen.has(id)) this.#problem(file, id, 'id', 'is used by another record');
        seen.add(id);
        const parsed = this.#check(schema, record, file, id);
        if (!parsed) return;
        byId.set(id, parsed);
        this.#files.set(`${part ?? kind} ${id}`, file);
      });
    }
    return byId;
  }

  /** The file that holds a record, for a problem found later. `list` is its kind, or the part that it stands in. */
  fileOf(list: string, id: string): string {
    return this.#files.get(`${list} ${id}`) ?? `${list}.json`;
  }

  #check<Schema extends z.ZodType>(
    schema: Schema,
    record: unknown,
    file: string,
    id: string,
  ): z.infer<Schema> | undefined {
    const result = schema.safeParse(record);
    if (result.success) return result.data;
    this.problems.push(...result.error.issues.map((issue) => toProblem(issue, record, file, id)));
    return undefined;
  }

  #problem(file: string, id: string, field: string, reason: string): void {
    this.problems.push({ file, id, field, reason });
  }
}
