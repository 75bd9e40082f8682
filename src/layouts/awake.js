// A page is served asleep: what needs scripts is not shown (`data-asleep`, in styles/base.css). This wakes it before
// the first paint, and lets sleep again what never gets its script: an island, or all of a page of which no island woke.
(() => {
  const root = document.documentElement;
  let woken;
  const wake = () => delete root.dataset.asleep;
  const sleep = (place) => {
    place.dataset.asleep = '';
    for (const one of place.querySelectorAll('noscript')) one.outerHTML = one.textContent;
  };
  // Opened as a file, a page can fetch no script.
  if (location.protocol !== 'file:') wake();
  // The event of a script comes to no one else; those of islands are Astro's.
  addEventListener('error', ({ target }) => target.type === 'module' && !woken && sleep(root), true);
  addEventListener('astro:hydration-error', ({ target }) => sleep(target.closest('[data-wakes]') ?? target));
  addEventListener('astro:hydrate', () => (woken = wake()), true);
})();
