import { unknownId } from './evidence/nearest.ts';

/** The record with this id. @throws saying what there is none of, and the nearest id that exists */
export function lookUp<Item>(kind: string, records: ReadonlyMap<string, Item>, id: string): Item {
  const found = records.get(id);
  if (found) return found;
  throw new Error(unknownId(kind, id, records.keys()));
}
