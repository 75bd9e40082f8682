/**
 * A typed question beside the wordings that the model was trained on: the nearest of them, or why there is none. Pure: the
 * wordings and the words that point to a subject are given.
 */

/** A question in the model's own words. */
export interface Wording {
  readonly text: string;
  /** Id of its subject. */
  readonly subject: string;
}

/** What readers' words point to. */
export interface Cues {
  /** Words that readers use for a subject, by subject. */
  readonly subjects: Readonly<Record<string, readonly string[]>>;
  /** Words that lead out of the model's world, by reason. */
  readonly elsewhere: Readonly<Record<string, readonly string[]>>;
  /** What a cue counts that points to a subject less, or more, than others do. */
  readonly weights: Readonly<Record<string, number>>;
  /** Subjects that are meant only where one of these words stands too. */
  readonly needs: Readonly<Record<string, readonly string[]>>;
  /** A reader's word, and the model's word that is nearest to it. */
  readonly likewise: Readonly<Record<string, string>>;
}

export type Nearest =
  /** One of the wordings: the very words, or the nearest ones. */
  | { readonly kind: 'same' | 'near'; readonly wording: Wording }
  /** None of the model's subjects; `reason` is a key of `elsewhere` where it is known what the question wants instead. */
  | { readonly kind: 'none'; readonly reason: string | undefined };

/** Words that say nothing about a subject. */
const EMPTY = new Set(
  `a an the and or but of to in on at for from with by as is are am was were be been do does did done can could will would
  should shall may might must have has had i me my mine we us our it its this that these those there here what which who
  whom whose how why where if then than so not no just really very please tell give say think get got make let like about
  any some all one more most much many up out now today know need want help go going im dont cant whats id ive you your yourself old new`.split(
    /\s+/,
  ),
);

/** A word without its commonest endings, so that `rules` and `ruler` meet `rule`. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/(ies)$/, 'y')
    .replace(/(?<=..[^s])s$/, '')
    .replace(/(?<=...)(ing|ed|er|e)$/, '')
    .replace(/([^aeiouls])\1$/, '$1');
}

/** The words of a text in small letters, without signs. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/\p{L}+/gu) ?? []
  );
}

const stems = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(stem));

/** The same question whatever its capitals, signs and spaces. */
const bare = (text: string): string => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');

/** What a word shared with a wording counts, and what a cue of its subject counts. */
const SHARED = 2;
const CUE = 3;
/** What may be meant in earnest and be urgent: no toy's answer stands under it. */
const DANGER = 'danger';
/** A wording this near is taken for what was meant. */
const NEAR = 3;
/** The wording nearest to what was typed, or why there is none. */
export function nearestWording(typed: string, wordings: readonly Wording[], cues: Cues): Nearest {
  const asked = bare(typed);
  const same = wordings.find(({ text }) => bare(text) === asked);
  if (same) return { kind: 'same', wording: same };
  const words = wordsOf(typed);
  const used = stems(words);
  // A word that says little says as little where a wording has it too.
  const weights = new Map(Object.entries(cues.weights).map(([word, weight]) => [stem(word), weight]));
  const alike = words.flatMap((word) => (Object.hasOwn(cues.likewise, word) ? [cues.likewise[word] as string] : []));
  const telling = stems([...words, ...alike].filter((word) => !EMPTY.has(word)));
  const subjectScores = new Map(
    Object.keys(cues.subjects).map((subject) => [subject, subjectScore(subject, words, used, cues)]),
  );
  const scored = wordings.map((wording) => {
    const own = wordsOf(wording.text);
    const shared = [...stems(own.filter((word) => !EMPTY.has(word)))]
      .filter((word) => telling.has(word))
      .reduce((sum, word) => sum + Math.min(SHARED, weights.get(word) ?? SHARED), 0);
    // Of two wordings alike the shorter one is nearer.
    return { wording, score: (subjectScores.get(wording.subject) ?? 0) + shared - own.length / 100 };
  });
  const [best] = scored.sort((a, b) => b.score - a.score);
  const reason = elsewhere(typed, words, cues);
  if (reason === DANGER) return { kind: 'none', reason };
  const needed = reason ? NEAR + CUE : NEAR;
  // The small loss of a long wording must not decide whether a question is understood.
  if (!best || best.score < needed - 0.2) return { kind: 'none', reason };
  return { kind: 'near', wording: best.wording };
}

/** How strongly the words of a question point to a subject. */
function subjectScore(subject: string, words: readonly string[], used: ReadonlySet<string>, cues: Cues): number {
  const needed = cues.needs[subject];
  if (needed && !needed.some((word) => words.includes(word))) return 0;
  const found = new Map<string, number>();
  for (const cue of cues.subjects[subject] ?? []) {
    if (used.has(stem(cue))) found.set(stem(cue), cues.weights[cue] ?? CUE);
  }
  return [...found.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Words in a mere greeting, at most. */
const GREETING = 3;

/** Words that a mere list of numbers may stand with. */
const GOES_ON = new Set(['continue', 'next', 'and', 'then', 'list']);

/** What a question wants that the model's world has nothing of. */
function elsewhere(typed: string, words: readonly string[], { elsewhere: reasons }: Cues): string | undefined {
  const has = (list: readonly string[] = []): boolean =>
    list.some((cue) => words.includes(cue) || words.includes(`${cue}s`));
  if (has(reasons[DANGER])) return DANGER;
  if (/\d\s*[+*x×÷/-]\s*\d/.test(typed)) return 'sum';
  if (/\d/.test(typed) && words.every((word) => GOES_ON.has(word))) return 'numbers';
  return Object.entries(reasons).find(
    ([reason, list]) => (reason !== 'greeting' || words.length <= GREETING) && has(list),
  )?.[0];
}
