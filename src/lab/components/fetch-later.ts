import { LabFailure } from '../failure.ts';
import type * as Later from './later-parts.ts';

let coming: Promise<typeof Later> | undefined;

/** The parts that come after the first look, fetched once; a failed attempt can be made again. */
export function fetchLater(): Promise<typeof Later> {
  coming ??= import('./later-parts.ts').catch((error: unknown) => {
    coming = undefined;
    throw new LabFailure('offline', String(error));
  });
  return coming;
}
