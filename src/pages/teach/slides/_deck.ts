/** The slides in the page: next and back by key and button, one slide to the whole screen. */
import { message } from '../../../lib/message.ts';

export function startDeck(): void {
  const slides = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
  const place = document.querySelector<HTMLElement>('[data-deck-place]');
  let now = 0;

  const show = (index: number): void => {
    now = Math.min(slides.length - 1, Math.max(0, index));
    const slide = slides[now];
    if (!slide) return;
    if (place) place.textContent = message(place.dataset['words'] ?? '', { n: now + 1, all: slides.length });
    if (document.fullscreenElement) void slide.requestFullscreen();
    slide.focus({ preventScroll: true });
    slide.scrollIntoView({ block: 'center' });
  };
  const fill = (): void => {
    // The button lies behind the slide then.
    slides[now]?.focus({ preventScroll: true });
    void slides[now]?.requestFullscreen?.().catch(() => undefined);
  };

  document.querySelector('[data-deck-buttons]')?.addEventListener('click', (event) => {
    const button = (event.target as Element).closest('button');
    if (button?.dataset['go']) show(now + Number(button.dataset['go']));
    if (button && 'full' in button.dataset) fill();
  });
  addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (ctrlKey || metaKey || altKey || (target as Element).closest('input, select, textarea, summary')) return;
    if (key === 'ArrowRight' || key === 'PageDown') show(now + 1);
    else if (key === 'ArrowLeft' || key === 'PageUp') show(now - 1);
    else if (key === 'f') fill();
  });
}
