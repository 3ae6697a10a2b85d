import type { TicketId } from '#domain/basis/Id.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { TAG_PREFIX } from '#domain/setting/HearingSetting.ts';
import { kindTags, prefixOf } from '#domain/theme/themeTag.ts';
import type { Failure } from '#ports/Failure.ts';
import { loadThemes } from '../loadThemes.ts';
import { FOLLOW_UP_TAG } from '../outcome/FOLLOW_UP_TAG.ts';
import type { BoardOutside } from '../Outside.ts';
import type { LeavePlan } from './LeavePlan.ts';

/** Looks at what there is of ours in the account; changes nothing. What is gone already has no themes any more. */
export async function planLeaving(
  outside: Pick<BoardOutside, 'removal' | 'ticketTags' | 'store' | 'replica' | 'leases' | 'worker' | 'now'>,
  signal: AbortSignal,
): Promise<Result<LeavePlan, Failure>> {
  const { removal, ticketTags: tags } = outside;
  const objects = await removal.list(signal);
  if (!objects.ok) return objects;
  const macros = await removal.macros(signal);
  if (!macros.ok) return macros;
  const tickets = new Set<TicketId>();
  const loaded = await loadThemes(outside, signal, 0);
  if (!loaded.ok && loaded.failure.kind !== 'notSetUp') return loaded;
  const own = loaded.ok ? loaded.value.themes.map(({ tag }) => tag) : [];
  const prefixes = [...new Set([TAG_PREFIX, ...own.map(prefixOf)])];
  for (const tag of [...prefixes.flatMap(kindTags), FOLLOW_UP_TAG]) {
    const found = await tags.find(tag, signal);
    if (!found.ok) return found;
    for (const id of found.value) tickets.add(id);
  }
  const otherTags = [...own, ...prefixes.flatMap(kindTags)].filter((tag) => prefixOf(tag) !== TAG_PREFIX);
  return ok({ objects: objects.value, macros: macros.value, tickets: [...tickets], otherTags });
}
