import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { forgetTheme } from '../keepTheme.ts';
import type { Outside } from '../Outside.ts';
import { hangsOn } from './entrySteps.ts';

/**
 * The person chose not to send this any more: it leaves the outbox with what cannot be without it, and what this browser
 * showed because of it is as before. What may have reached Zendesk already stays there.
 */
export async function giveUp(
  { outbox, replica }: Pick<Outside, 'outbox' | 'replica'>,
  given: OutboxEntry,
): Promise<Result<void, Failure>> {
  let left: readonly OutboxEntry[] = [];
  const updated = await outbox.update((entries) => {
    left = entries.filter((entry) => entry.id === given.id || hangsOn(entry, given));
    return left.length === 0 ? entries : entries.filter((entry) => !left.includes(entry));
  });
  if (!updated.ok) return updated;
  for (const entry of left) {
    const { write } = entry;
    if (write.kind === 'mention' && (write.isNew || write.before !== undefined))
      await replica.saveMention(write.before ?? { ...write.mention, withdrawn: true });
    if (write.kind === 'event' && write.event.kind === 'theme.created')
      await forgetTheme(replica, write.record.id);
    if (write.kind === 'dismissal' && write.isDismissed) {
      const known = await replica.dismissed();
      const others = (known.ok ? known.value : []).filter((id) => id !== write.groupId);
      await replica.saveDismissed(others);
    }
    outbox.tell({ about: 'givenUp', entry });
  }
  return ok(undefined);
}
