/** Where the count's interval and the study's lie on one scale from 0 to 100 in a hundred. */
import { linearAxis, type Axis } from '../../charts/axis.ts';
import type { Share } from '../../lib/wilson.ts';
import type { StudyRate } from '../recorded/record.ts';

export const SCALE = { width: 340, height: 84, inset: 12 } as const;

interface Row {
  readonly y: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedScale {
  readonly axis: Axis;
  readonly axisY: number;
  readonly page: Row | undefined;
  readonly study: Row | undefined;
}

/** Places both rows. */
export function placeScale(share: Share | undefined, rate: StudyRate | undefined): PlacedScale {
  const axis = linearAxis([0, 100], [SCALE.inset, SCALE.width - SCALE.inset], 5);
  const row = (y: number, value: number, low: number, high: number): Row => ({
    y,
    value: axis.at(value),
    from: axis.at(low),
    to: axis.at(high),
  });
  return {
    axis,
    axisY: 56,
    page: share && row(14, share.value * 100, share.low * 100, share.high * 100),
    study: rate && row(38, rate.bad, rate.low, rate.high),
  };
}
