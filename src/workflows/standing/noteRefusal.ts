import type { Failure } from '#ports/Failure.ts';
import type { KnownRights, Refusal } from '#ports/Rights.ts';
import type { Outside } from '../Outside.ts';

type From = Pick<Outside, 'replica' | 'worker' | 'now'>;

/**
 * Remembers for this person what Zendesk refused just now, so that screens offer nothing that is refused again; forgets it
 * once a write went through (`failure` is `null`). What says nothing of rights changes nothing.
 */
export async function noteRefusal({ replica, worker, now }: From, failure: Failure | null): Promise<void> {
  const refused = failure === null ? null : refusalIn(failure, now);
  if (failure !== null && refused === null) return;
  const kept = await replica.rights();
  const known = kept.ok && kept.value?.role === worker.role ? kept.value : null;
  if (refused === null && (known === null || known.refused === null)) return;
  const blank: KnownRights = { role: worker.role, onlyReads: false, refused: null };
  await replica.saveRights({ ...(known ?? blank), refused });
}

function refusalIn(failure: Failure, now: From['now']): Refusal | null {
  if (failure.kind === 'fieldMissing') return { kind: 'field', field: failure.field, at: now() };
  if (failure.kind !== 'forbidden' || failure.needs === undefined) return null;
  return { kind: 'rights', need: failure.needs, at: now() };
}
