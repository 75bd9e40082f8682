// Applies the reader's choice of theme before the first paint and remembers it on this device only.
(() => {
  const root = document.documentElement;
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  const stored = () => {
    try {
      return localStorage.getItem('theme') ?? 'auto';
    } catch {
      return 'auto'; // storage may be switched off; the system's theme still holds
    }
  };
  apply(stored());
  // A page change in a hurry skips the transition between pages; the browser then rejects promises that nobody holds.
  for (const change of ['pageswap', 'pagereveal']) {
    addEventListener(change, ({ viewTransition }) => {
      for (const promise of [viewTransition?.ready, viewTransition?.finished]) promise?.catch(() => {});
    });
  }
  addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    if (!choice) return;
    const current = choice.querySelector(`input[value="${CSS.escape(stored())}"]`);
    if (current) current.checked = true;
    choice.addEventListener('change', (event) => {
      apply(event.target.value);
      try {
        localStorage.setItem('theme', event.target.value);
      } catch {
        // the choice then lasts for this page only
      }
    });
  });
})();
