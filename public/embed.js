// For pages that embed our figures: fits each of our frames to its content.
// A message counts only when it comes from one of our frames, from this script's own origin.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  addEventListener('message', ({ data, origin: from, source }) => {
    if (from !== origin || data?.type !== 'one-bad-lesson:height') return;
    if (!(data.height > 0 && data.height < 10000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
    }
  });
})();
