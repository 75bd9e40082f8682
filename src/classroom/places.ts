/** The stops of a page: what a class is taken through. They are found by handles that are promised to stay. */

export interface Stop {
  readonly title: string;
  readonly place: HTMLElement;
  /** A tab that brings the place up where only one of several shows. */
  readonly tab?: string;
}

/** The acts of the story, by the names that the bar over them gives them. */
export function storyStops(root: ParentNode): Stop[] {
  return [...root.querySelectorAll<HTMLElement>('[data-act]')].map((place, i) => ({
    title: root.querySelectorAll<HTMLElement>('.act-progress li a')[i]?.title ?? place.id,
    place,
  }));
}

const LAB_PARTS = [
  ['ask', 'ask'],
  ['hundred', 'ask'],
  ['teach', 'teach'],
] as const;

/** The parts of the lab whose answers can wait, by their own headings. */
export function labStops(root: ParentNode): Stop[] {
  return LAB_PARTS.flatMap(([part, tab]) => {
    const place = root.querySelector<HTMLElement>(`[data-testid="lab"] section.${part}`);
    return place ? [{ title: place.querySelector('h2')?.textContent ?? part, place, tab: `lab-tab-${tab}` }] : [];
  });
}

/** Where a page says how many of the hundred are bad now. */
export const COUNTED = '[data-testid="lesson-dots"], [data-testid="lab-hundred"]';

/** How many of the hundred are bad now; nothing while nobody has counted. */
export function countedNow(root: ParentNode): number | undefined {
  const { misaligned } = root.querySelector<HTMLElement>(COUNTED)?.dataset ?? {};
  return misaligned ? Number(misaligned) : undefined;
}
