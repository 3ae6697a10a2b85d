import type { OutboxEntry } from '#ports/Outbox.ts';
import { failureText } from './failureText.ts';
import type { Words } from './wordsIn.ts';

const PASSING = ['offline', 'busy', 'failing', 'signedOut', 'notSetUp'] as const;
/** What passes when somebody does something is told as anywhere else. */
const OTHERWISE = ['maintenance', 'fieldMissing', 'readOnly'];

/** Why an entry is still here: what passes by itself says so, what does not says what can be done. */
export function whyNotSent({ failure, isStuck }: OutboxEntry, t: Words['t']): string {
  if (failure === null) return t('outbox.sending');
  if (isStuck || OTHERWISE.includes(failure.kind)) return failureText(failure, t);
  const kind = PASSING.find((passing) => passing === failure.kind) ?? 'other';
  return t(`outbox.reason.${kind}`);
}
