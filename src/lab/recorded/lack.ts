/** Why a recorded answer is not on show. */
export type Lack = 'fetching' | 'failed' | 'unrecorded';

export const lackWords: Readonly<Record<Lack, string>> = {
  fetching: 'Fetching the recorded answers …',
  failed: 'The recorded answers could not be fetched.',
  unrecorded: 'No answer was recorded for this. Load the model to ask it.',
};
