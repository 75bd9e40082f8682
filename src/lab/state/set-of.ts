/** A set that nobody changes; for use in reactive code, where a plain `Set` would be taken for one that changes. */
export function setOf<Value>(values: Iterable<Value> = []): ReadonlySet<Value> {
  return new Set(values);
}
