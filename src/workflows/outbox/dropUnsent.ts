import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Outside } from '../Outside.ts';

/**
 * Takes entries back that Zendesk surely never had: all that are meant, or none. Says whether it did; where it did not,
 * the undo is a write of its own.
 */
export async function dropUnsent(
  { outbox }: Pick<Outside, 'outbox'>,
  isMeant: (entry: OutboxEntry) => boolean,
): Promise<boolean> {
  let isDropped = false;
  const updated = await outbox.update((entries) => {
    const meant = entries.filter(isMeant);
    isDropped = meant.length > 0 && meant.every(({ mayHaveArrived }) => !mayHaveArrived);
    return isDropped ? entries.filter((entry) => !meant.includes(entry)) : entries;
  });
  return updated.ok && isDropped;
}
