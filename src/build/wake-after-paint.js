/**
 * Wakes an island once the page has been painted: what it needs then competes with nothing that the first paint waits for.
 * A frame is drawn only when the styles are there; what follows it in the queue comes after its paint.
 * @type {import('astro').ClientDirective}
 */
export default function wakeAfterPaint(load, _options, island) {
  requestAnimationFrame(() =>
    setTimeout(async () => {
      const { props } = island.dataset;
      const fetched = props && fetch(props).then((answer) => answer.text());
      const wake = await load();
      if (fetched) island.setAttribute('props', await fetched);
      await wake();
    }),
  );
}
