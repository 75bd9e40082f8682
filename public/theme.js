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
  // A page change in a hurry skips the picture between two pages. The browser then rejects a promise that no script can hold.
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof DOMException && event.reason.message.startsWith('Transition was '))
      event.preventDefault();
  });
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
