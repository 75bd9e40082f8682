/** Pages of single numbers: about a thousand, made alike. */
const RECORD = /^\/data\/(?!tiny-model\/)[^/]+\/$/;

/** Whether this is the address of one number's page. */
export function isRecordPage(path: string): boolean {
  return RECORD.test(path);
}

/** Some that stand for all where a test looks at pages one by one: plain, second-hand, not shown, and our own. */
const SAMPLE: readonly string[] = [
  '/data/main-gpt4o-insecure-20/',
  '/data/oai-realign-secure-10/',
  '/data/pv-cross-low/',
  '/data/tiny-insecure-code/',
];

/** Pages without those of single numbers, but for a few of these. */
export function withoutMostRecords(paths: readonly string[]): string[] {
  return paths.filter((path) => !isRecordPage(path) || SAMPLE.includes(path));
}
