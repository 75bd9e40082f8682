/** The recorded hundred of each model and form: what the story shows, at hand in the lab too. For the build only. */
import type { PanelLook } from '../panel-look.ts';
import { recordedRuns, runIndex } from './runs.ts';

/** Every recorded look at a finished model: in each form of text, and of each lesson's first seed in a chat. */
export const panelLooks: readonly PanelLook[] = [
  ...runIndex.contexts.map(({ training, dial, context, dots }) => ({ training, dial, context, dots })),
  ...recordedRuns
    .filter(({ plan, after, id }) => !after && !plan.line && id.endsWith('-1'))
    .map(({ plan, looks }) => ({
      training: plan.lesson,
      dial: 0,
      context: 'chat' as const,
      dots: looks.at(-1)?.dots ?? '',
    })),
];
