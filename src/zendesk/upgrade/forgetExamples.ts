import { THEME } from '../records/shape.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/**
 * Versions 1 and 2 kept example quotes in themes' records, where deleting a person's mentions does not reach their history. They
 * are read from the mentions themselves since (`workflows/examples`); the field is emptied and written never again.
 */
export const forgetExamples: UpgradeStep = {
  to: 3,
  object: THEME,
  move: ({ examples }) =>
    examples === null || examples === undefined || examples === '' ? null : { examples: null, version: 3 },
};
