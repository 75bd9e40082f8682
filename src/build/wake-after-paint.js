/**
 * Wakes an island once the page has been painted: what it needs then competes with nothing that the first paint waits for.
 * A frame is drawn only when the styles are there; what follows it in the queue comes after its paint.
 * @type {import('astro').ClientDirective}
 */
export default function wakeAfterPaint(load) {
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const wake = await load();
      await wake();
    }),
  );
}
