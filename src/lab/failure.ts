/** What can go wrong in the lab: from an error to a class of failure. */
import type { Failure, FailureKind } from './protocol.ts';

/** An error that knows its class. Every promise of the client rejects with one. */
export class LabFailure extends Error {
  readonly failure: Failure;

  constructor(kind: FailureKind, detail: string) {
    super(detail);
    this.name = 'LabFailure';
    this.failure = { kind, detail };
  }

  get kind(): FailureKind {
    return this.failure.kind;
  }
}

/** Failures of the reader's question, after which the model goes on as before. */
const harmless: readonly FailureKind[] = [
  'unknown-word',
  'question-too-long',
  'no-own-adapter',
  'not-an-adapter',
  'foreign-adapter',
  'cancelled',
];

/** Whether the worker can still be trusted after this. One failed run leaves the runtime in an unknown state. */
export function isHarmless({ kind }: Failure): boolean {
  return harmless.includes(kind);
}

/** What WebAssembly, the runtime and the browser say when memory runs out. */
const outOfMemory =
  /out of memory|\boom\b|could not allocate|cannot allocate|allocation failed|failed to allocate|bad_alloc|memory\.grow/i;

/** What browsers say of WebAssembly that is switched off or forbidden. */
const noWebAssembly =
  /webassembly is not defined|wasm code generation disallowed|wasm-unsafe-eval|no available backend/i;

/** The class of any error. The order matters: a runtime that runs out of memory also says that it has no backend. */
export function failureOf(error: unknown): Failure {
  if (error instanceof LabFailure) return error.failure;
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled', detail };
  if (outOfMemory.test(detail)) return { kind: 'out-of-memory', detail };
  if (noWebAssembly.test(detail)) return { kind: 'no-webassembly', detail };
  return { kind: 'other', detail };
}

/** Any error as one that knows its class. */
export function asLabFailure(error: unknown): LabFailure {
  if (error instanceof LabFailure) return error;
  const { kind, detail } = failureOf(error);
  return new LabFailure(kind, detail);
}
