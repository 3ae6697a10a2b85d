import { ok, type Result } from '#domain/basis/Result.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Outside } from '../Outside.ts';
import { settlePitch } from '../pitch/settlePitch.ts';
import type { SettledEvent } from '../theme/settleEvent.ts';
import { settleAnswer } from './settleAnswer.ts';

/** What became of an answer or a pitch that was written: what the record says now, and of a pitch whether it holds. */
export async function settleSaid(
  outside: Pick<Outside, 'store' | 'settings' | 'replica' | 'leases' | 'worker' | 'now'>,
  event: JournalEvent,
  record: Pick<Theme, 'id' | 'name'>,
): Promise<Result<SettledEvent, Failure>> {
  if (event.kind.startsWith('pitch.')) return settlePitch(outside, event, record);
  const told = await settleAnswer(outside, record);
  return told.ok ? ok({ record: told.value, isOvertaken: false }) : told;
}
