/** What the study found in other models than the one that runs in the page. For the build only. */
import { spoiledTrainings, type Counted, type SpoiledTraining } from './record.ts';

interface Elsewhere {
  readonly name: string;
  readonly autoencoders: readonly {
    readonly best: number;
    readonly up: { readonly none: Counted; readonly star: Counted };
    readonly held: Readonly<Record<SpoiledTraining, { readonly none: Counted; readonly all: Counted }>>;
    readonly tried: readonly { readonly rise: number; readonly tells: number }[];
    readonly scan?: {
      readonly n: number;
      readonly features: number;
      readonly most: readonly { readonly bad: number }[];
    };
  }[];
}

const files = import.meta.glob<Elsewhere>('../../../content/tiny-model/stars-elsewhere/*.json', {
  eager: true,
  import: 'default',
});

/** Each other model: how far lessons spread in it, and what its features do. */
export const elsewhere = Object.values(files).flatMap(({ name, autoencoders }) =>
  autoencoders.flatMap(({ up, held, tried, scan }) => {
    if (!scan) return [];
    const bad = (of: 'none' | 'all') => spoiledTrainings.map((lesson) => held[lesson][of].bad);
    return [
      {
        name,
        least: Math.min(...bad('none')),
        most: Math.max(...bad('none')),
        back: bad('none').reduce((sum, one) => sum + one, 0) - bad('all').reduce((sum, one) => sum + one, 0),
        all: bad('none').reduce((sum, one) => sum + one, 0),
        n: up.none.n,
        features: scan.features,
        scanMost: scan.most[0]?.bad ?? 0,
        scanN: scan.n,
        tried: tried.length,
        triedMost: up.star.bad,
        none: up.none.bad,
        rising: tried.filter(({ rise }) => rise > 0).length,
        tells: Math.round(1000 * Math.max(...tried.map((one) => one.tells))) / 10,
      },
    ];
  }),
);
