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
      // Storage may be switched off; the system's theme still holds.
      return 'auto';
    }
  };
  apply(stored());
  // By the Back button a page comes as it was left, or with its form as it was left: before a choice on the next page.
  addEventListener('pageshow', () => show());
  addEventListener('storage', (event) => event.key === 'theme' && show());
  // A page change in a hurry skips the picture between two pages. The browser then rejects a promise that no script can hold.
  addEventListener('unhandledrejection', (event) => {
    if (event.reason instanceof DOMException && event.reason.message.startsWith('Transition was '))
      event.preventDefault();
  });
  const show = () => {
    apply(stored());
    const current = document.querySelector(`[data-theme-choice] input[value="${CSS.escape(stored())}"]`);
    if (current) current.checked = true;
  };
  addEventListener('DOMContentLoaded', () => {
    const choice = document.querySelector('[data-theme-choice]');
    if (!choice) return;
    show();
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
