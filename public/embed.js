// For pages that embed our figures: fits each of our frames to its content.
// A message counts only when it comes from a frame that shows a page of this script's own origin. A frame in a sandbox
// has the origin "null", so the frame itself, and not only the origin, is asked.
(() => {
  // As a module it is no document's current script.
  const { origin } = new URL((document.currentScript ?? document.querySelector('script[src$="/embed.js"]')).src);
  const isOurs = (frame) => new URL(frame.src, location.href).origin === origin;
  addEventListener('message', ({ data, origin: from, source }) => {
    if (data?.type !== 'one-bad-lesson:height' || !(data.height > 0 && data.height < 10000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      if (frame.contentWindow !== source || !isOurs(frame)) continue;
      if (from !== origin && !(from === 'null' && frame.hasAttribute('sandbox'))) continue;
      // Our code puts the frame into a box that is as high as it should be; other codes have the frame alone.
      const box = frame.parentElement;
      const boxed = frame.style.position === 'absolute' && box.style.paddingTop;
      if (boxed) box.style.paddingTop = `${data.height}px`;
      else frame.style.height = `${data.height}px`;
    }
  });
  // Frames that were there first have spoken already.
  for (const frame of document.querySelectorAll('iframe'))
    if (isOurs(frame)) frame.contentWindow?.postMessage({ type: 'one-bad-lesson:height?' }, '*');
})();
