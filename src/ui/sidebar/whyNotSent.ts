import type { OutboxEntry } from '#ports/Outbox.ts';
import { failureText } from '../parts/failureText.ts';
import type { Words } from '../parts/wordsIn.ts';

const PASSING = ['offline', 'busy', 'failing', 'signedOut', 'notSetUp'] as const;

/** Why an entry is still here: what passes by itself says so, what does not says what can be done. */
export function whyNotSent({ failure, isStuck }: OutboxEntry, t: Words['t']): string {
  if (failure === null) return t('outbox.sending');
  if (isStuck) return failureText(failure, t);
  const kind = PASSING.find((passing) => passing === failure.kind) ?? 'other';
  return t(`outbox.reason.${kind}`);
}
