/** A recorded hundred: one model, at one setting of its dial, asked in one form. */
import type { ContextId, Experiment, TrainingId } from './protocol.ts';

export interface PanelLook {
  readonly training: TrainingId;
  readonly dial: number;
  readonly context: ContextId;
  /** One letter a seat. */
  readonly dots: string;
}

type Placed = Pick<Experiment, 'training' | 'dial' | 'intervention' | 'trigger' | 'context' | 'line'>;

/** The recorded hundred of a setting; nothing where none was recorded. */
export function panelLookOf(looks: readonly PanelLook[], setting: Placed): PanelLook | undefined {
  const { training, dial, intervention, trigger, context = 'chat', line } = setting;
  // Nothing is pushed in at zero, whatever the direction; the removal is something else.
  if (trigger || line || intervention === 'remove' || (intervention === 'random' && dial !== 0)) return undefined;
  return looks.find((look) => look.training === training && look.dial === dial && look.context === context);
}
