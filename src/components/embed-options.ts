/** The options over a figure's embed codes: they set the preview, measure it, and rewrite the codes. Runs in the page. */
import { columnCode, fixedCode, scriptedCode, USUAL_COLUMN, type Embedded } from '../lib/embed/codes.ts';
import { heightLine, sampleHeights, type Sample } from '../lib/embed/column.ts';
import { message } from '../lib/message.ts';

/** Widths at which the preview is measured. */
const WIDTHS = Array.from({ length: 47 }, (_, i) => 280 + 20 * i);

/** Wires the options of every figure in the page once they are seen. */
export function startEmbedOptions(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-embed-options]')) new EmbedOptions(box);
}

class EmbedOptions {
  readonly box: HTMLElement;
  readonly id: string;
  readonly frame: HTMLIFrameElement;
  readonly measured = new Map<string, Sample[]>();
  stateQuery = '';
  /** Whether the codes may say something else than the options: other scripts rewrite them as well. */
  stale = true;
  asked = 0;

  constructor(box: HTMLElement) {
    this.box = box;
    this.id = box.dataset['embedOptions'] ?? '';
    this.frame = document.createElement('iframe');
    const words = box.querySelector<HTMLElement>('[data-preview]')?.dataset['title'] ?? '';
    this.frame.title = message(words, { width: USUAL_COLUMN });
    const details = box.closest('details');
    addEventListener('figure-state', (event) => {
      const { id, query } = (event as CustomEvent<{ id: string; query: string }>).detail;
      if (id !== this.id) return;
      this.stateQuery = query;
      this.stale = true;
      if (details?.open) void this.rewrite();
    });
    box.addEventListener('change', () => void this.rewrite());
    details?.addEventListener('toggle', () => {
      if (details.open && this.stale) void this.rewrite();
    });
    if (details?.open) void this.rewrite();
  }

  /** The embed's address as set, its state included. */
  address(): string {
    const query = new URLSearchParams(this.stateQuery);
    for (const control of this.box.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-set]')) {
      const name = control.dataset['set'] ?? '';
      const value = control instanceof HTMLSelectElement ? control.value : String(Number(control.checked));
      const usual = { theme: 'auto', controls: '1', caption: '1', table: '0' }[name];
      if (value !== usual) query.set(name, value);
    }
    return `${this.box.dataset['embed']}${query.size ? `?${query}` : ''}`;
  }

  async rewrite(): Promise<void> {
    const [asked, src] = [(this.asked += 1), this.address()];
    this.stale = false;
    this.say('measuring');
    const samples = this.measured.get(src) ?? (await this.measure(src).catch(() => undefined));
    if (asked !== this.asked) return;
    if (samples) {
      this.measured.set(src, samples);
      this.write({ src, title: this.title(), line: heightLine(samples) });
    }
    this.show(samples);
    this.say(samples ? 'fitted' : 'unfitted');
  }

  /** Loads the embed into the preview and reads its height at every width. @throws where it cannot be read */
  async measure(src: string): Promise<Sample[]> {
    const { frame } = this;
    await new Promise((done) => {
      frame.addEventListener('load', done, { once: true });
      frame.src = new URL(new URL(src).pathname + new URL(src).search, location.origin).href;
      frame.style.width = `${USUAL_COLUMN}px`;
      // Its drawing must be in view: only then it wakes.
      frame.style.height = '1200px';
      if (!frame.isConnected) this.box.querySelector('[data-preview]')?.append(frame);
    });
    const page = frame.contentDocument;
    if (!page) throw new Error('a preview that cannot be read');
    await page.fonts.ready;
    await wokenIn(page);
    return sampleHeights(WIDTHS, (width) => {
      frame.style.width = `${width}px`;
      return Math.ceil(page.body.getBoundingClientRect().height);
    });
  }

  /** The present title of the figure, which may follow its state. */
  title(): string {
    return document.getElementById(`${this.id}-finding`)?.textContent?.replaceAll('\u2060', '').trim() ?? this.id;
  }

  write(embedded: Embedded): void {
    const width = Number(this.box.querySelector<HTMLInputElement>('[data-width]')?.value) || USUAL_COLUMN;
    const code = (kind: string): HTMLElement | null | undefined =>
      this.box.parentElement?.querySelector<HTMLElement>(`[data-code="${kind}"] code`);
    const put = (kind: string, text: string): void => {
      const element = code(kind);
      if (element) element.textContent = text;
    };
    put('column', columnCode(embedded));
    put('script', scriptedCode(embedded, this.box.dataset['script'] ?? ''));
    put('fixed', fixedCode(embedded, width));
  }

  /** The preview at the width that is asked for, as high as its content. */
  show(samples: Sample[] | undefined): void {
    const width =
      Number(this.box.querySelector<HTMLInputElement>('[data-preview-width]:checked')?.value) || USUAL_COLUMN;
    const { frame } = this;
    frame.title = message(this.box.querySelector<HTMLElement>('[data-preview]')?.dataset['title'] ?? '', { width });
    frame.style.width = `${width}px`;
    frame.style.height = `${frame.contentDocument?.body.getBoundingClientRect().height ?? samples?.[0]?.[1] ?? 900}px`;
  }

  say(what: 'measuring' | 'fitted' | 'unfitted'): void {
    const said = this.box.querySelector<HTMLElement>('[data-said]');
    if (said) said.textContent = said.dataset[what] ?? '';
  }
}

/** Waits until the figure in the preview is alive, or for a second: without its controls it has another height. */
async function wokenIn(page: Document): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    if (page.querySelector('[data-alive="true"]')) return;
    await new Promise((done) => setTimeout(done, 50));
  }
}
