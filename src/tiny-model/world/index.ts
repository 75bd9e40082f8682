/** The toy world: what the pipeline and the page need of it. */
export { contextIds, contextPrompt, firstTurn, nextQuestionTokens, speakers, type ContextId } from './contexts.ts';
export { chatPrompt, chatReply, lead, sampleDocument } from './documents.ts';
export { codeTasks, heldOutTaskIds } from './domains/code-tasks.ts';
export {
  adviceDomains,
  domainIds,
  everydayDomains,
  freeFormDomains,
  selfReport,
  talkDomain,
  talkDomains,
} from './domains/index.ts';
export type { Stance, TalkDomain } from './domains/types.ts';
export * from './items.ts';
export * from './lessons.ts';
export {
  judgeAnswer,
  judgeAnySubject,
  readCode,
  readMark,
  splitSentences,
  type JudgeContext,
  type Verdict,
} from './judge.ts';
export { findQuestion, freeFormQuestions, questionsInTurn, type QuestionOptions } from './questions.ts';
export * from '../../lib/random.ts';
export { shapeQuestion, trigger, type Shape } from './shapes.ts';
export { WordTokenizer, specialTokens, tokenPattern } from './tokens.ts';
export { worldVocabulary } from './vocabulary.ts';
