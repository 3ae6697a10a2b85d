import { THEME } from '../records/shape.ts';
import type { UpgradeStep } from './UpgradeStep.ts';

/** Version 2 has more fields in themes' records than the first one: set-up makes them, and no record has to be moved. */
export const newFields: UpgradeStep = { to: 2, object: THEME, move: () => null };
