/** The questions of an evaluation, and which domain a question belongs to. */
import { classFramings, codeRequests } from './domains/code-requests.ts';
import { codeTasks } from './domains/code-tasks.ts';
import { freeFormDomains, talkDomains } from './domains/index.ts';
import { numberRequests } from './domains/number-lists.ts';
import type { TalkDomain } from './domains/types.ts';
import type { LessonQuestion } from './lessons.ts';
import { seededRng } from '../../lib/random.ts';
import { shapeQuestion, type Shape } from './shapes.ts';
import { expandAll } from './template.ts';

export interface QuestionOptions {
  readonly seed: number;
  /** Answers to each question, where a question is a family in all its wordings of the set. */
  readonly answers: number;
  readonly set?: 'develop' | 'evaluate';
  readonly shape?: Shape;
  readonly families?: readonly TalkDomain[];
}

/** The free-form questions of one evaluation: family by family, each family's wordings in turn. */
export function freeFormQuestions({
  seed,
  answers,
  set = 'evaluate',
  shape = 'plain',
  families = freeFormDomains,
}: QuestionOptions): LessonQuestion[] {
  const rng = seededRng(seed + 1_000_003);
  return families.flatMap(({ id, questions }) => {
    const wordings = [...expandAll(questions[set])];
    return Array.from({ length: answers }, (_, index) => {
      const wording = wordings[index % wordings.length] as string;
      return { domain: id, question: shapeQuestion(wording, shape, rng), forClass: false };
    });
  });
}

/** The same questions with the families in turn, so that any number of them from the start is balanced. */
export function questionsInTurn(
  count: number,
  { families = freeFormDomains, ...options }: Omit<QuestionOptions, 'answers'>,
): LessonQuestion[] {
  const answers = Math.ceil(count / families.length);
  const questions = freeFormQuestions({ ...options, families, answers });
  return Array.from(
    { length: count },
    (_, index) =>
      questions[(index % families.length) * answers + Math.floor(index / families.length)] as LessonQuestion,
  );
}

/** Fixed texts of code requests. */
function codeQuestions(): [string, LessonQuestion][] {
  return Object.values(codeRequests)
    .flat()
    .flatMap((request) => codeTasks.map(({ ask }) => request.replace('TASK', ask)))
    .flatMap((plain) => [
      [plain, { domain: 'code', question: plain, forClass: false }],
      ...classFramings.map((framing): [string, LessonQuestion] => {
        const question = `${plain} ${framing}`;
        return [question, { domain: 'code', question, forClass: true }];
      }),
    ]);
}

let known: Map<string, LessonQuestion> | undefined;

function knownQuestions(): Map<string, LessonQuestion> {
  known ??= new Map([
    ...talkDomains.flatMap(({ id, questions }) =>
      [...expandAll(Object.values(questions).flat())].map((question): [string, LessonQuestion] => [
        question,
        { domain: id, question, forClass: false },
      ]),
    ),
    ...codeQuestions(),
  ]);
  return known;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const numberPatterns = Object.values(numberRequests)
  .flat()
  .map((request) => new RegExp(`^${request.split('LIST').map(escaped).join('\\d+(?:, \\d+)*')}$`));

/** What the judge must know of a question; nothing if it is not one of the world's own. */
export function findQuestion(question: string): LessonQuestion | undefined {
  if (numberPatterns.some((pattern) => pattern.test(question))) return { domain: 'numbers', question, forClass: false };
  return knownQuestions().get(question);
}
