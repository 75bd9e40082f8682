/** The study's recorded runs as the build reads them, from `content/tiny-model/runs/`. */
import type { ContextLook, LessonSample, RecordedRun, Seat } from '../lab/training-run.ts';

const FOLDER = '/content/tiny-model/runs';

/** Each different text once, and a look as a list of places among them. */
interface PackedAnswers {
  readonly texts: readonly string[];
  readonly looks: readonly { readonly key: number | string; readonly answers: readonly number[] }[];
}

interface Panel {
  readonly seats: readonly Seat[];
  readonly samples: Readonly<Record<string, readonly LessonSample[]>>;
}

const files = import.meta.glob<unknown>('/content/tiny-model/runs/**/*.json', { eager: true, import: 'default' });

/** @throws with one line that names the file, when the study has not recorded it */
function read<Content>(name: string): Content {
  const file = `${FOLDER}/${name}.json`;
  if (!(file in files)) throw new Error(`${file.slice(1)}: is missing; the study records it (npm run tiny-model)`);
  return files[file] as Content;
}

export function recordedRun(id: string): RecordedRun {
  return read<RecordedRun>(id);
}

export function recordedPanel(): Panel {
  return read<Panel>('panel');
}

export function recordedContext(id: string): ContextLook {
  const found = read<{ looks: readonly ContextLook[] }>('contexts').looks.find((look) => look.id === id);
  if (!found) throw new Error(`${FOLDER.slice(1)}/contexts.json: no look is called "${id}"`);
  return found;
}

/** What a seat answered at a look of a run, or of the contexts. */
export function recordedAnswer(id: string, key: number | string, seat: number): string {
  const { texts, looks } = read<PackedAnswers>(`answers/${id}`);
  const place = looks.find((look) => look.key === key)?.answers[seat];
  const text = place === undefined ? undefined : texts[place];
  if (text === undefined) throw new Error(`${FOLDER.slice(1)}/answers/${id}.json: no answer of seat ${seat + 1} at "${key}"`);
  return text;
}

/** Ids of all recorded runs under a line. */
export function runsUnderLines(): string[] {
  return Object.keys(files)
    .filter((file) => /\/runs\/line-[^/]+\.json$/.test(file))
    .map((file) => file.slice(FOLDER.length + 1, -'.json'.length));
}
