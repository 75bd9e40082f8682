/** Waits for a task of its own, so that what follows does not lengthen the one before it. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}
