/**
 * Wakes an island once the page has been painted: what it needs then competes with nothing that the first paint waits for.
 * A frame is drawn only when the styles are there; what follows it in the queue comes after its paint.
 * @type {import('astro').ClientDirective}
 */
export default async function wakeAfterPaint(load, _options, island) {
  await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  const { props } = island.dataset;
  const [wake, answer] = await Promise.all([load(), props && fetch(props)]);
  // Gone with an older release: Astro says so, and the island sleeps on (`layouts/awake.js`).
  if (answer?.ok === false) throw new Error(props);
  if (answer) island.setAttribute('props', await answer.text());
  // Its programs have run by now; to wake it is work enough for a task of its own.
  setTimeout(wake);
}
