/**
 * Wakes an island once the page has been painted: what it needs then competes with nothing that the first paint waits for.
 * A frame is drawn only when the styles are there; what follows it in the queue comes after its paint.
 * @type {import('astro').ClientDirective}
 */
export default function wakeAfterPaint(load, _options, island) {
  // Opened as a file, a page can fetch nothing: it reads as it was served.
  if (location.protocol === 'file:') return;
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const { props } = island.dataset;
      const fetched = props && fetch(props).catch(() => undefined);
      const [wake, answer] = await Promise.all([load(), fetched]);
      if (props && !answer?.ok) {
        // Gone with an older release: the island sleeps on (`layouts/awake.js`).
        island.dispatchEvent(new CustomEvent('astro:hydration-error', { bubbles: true }));
        return;
      }
      if (answer) island.setAttribute('props', await answer.text());
      // Its programs have run by now; to wake it is work enough for a task of its own.
      setTimeout(wake);
    }),
  );
}
