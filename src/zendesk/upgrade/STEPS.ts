import { forgetExamples } from './forgetExamples.ts';
import { newFields } from './newFields.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/** Every step that there ever was, in order: data of any earlier version comes forward by those after it. */
export const STEPS: readonly UpgradeStep[] = [newFields, forgetExamples];
