/** A progress bar on the terminal's error stream. */

/** Shows a bar of `total` steps; call the result after each step. */
export function progressBar(label: string, total: number): (note?: string) => void {
  const started = Date.now();
  let done = 0;
  return (note = '') => {
    done++;
    const filled = Math.round((20 * done) / total);
    const seconds = Math.round((Date.now() - started) / 1000);
    const left = Math.round((seconds / done) * (total - done));
    const end = done === total ? '\n' : '';
    process.stderr.write(
      `\r${label} [${'#'.repeat(filled)}${' '.repeat(20 - filled)}] ${done}/${total} ${seconds}s, ${left}s left ${note}   ${end}`,
    );
  };
}
