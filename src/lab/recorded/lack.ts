import words from '../../../content/strings/lab.json' with { type: 'json' };

/** Why a recorded answer is not on show. */
export type Lack = 'fetching' | 'failed' | 'unrecorded' | 'unasked';

export const lackWords: Readonly<Record<Lack, string>> = words.lack;
