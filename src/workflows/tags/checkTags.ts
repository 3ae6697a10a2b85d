import type { TicketId } from '#domain/basis/Id.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { isSwept } from '#domain/mention/isSwept.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { exclusionOf } from '#domain/setting/exclusionOf.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { TaggedTicket } from '#ports/TicketTags.ts';
import { loadSettings } from '../loadSettings.ts';
import { loadThemes } from '../loadThemes.ts';
import type { BoardOutside } from '../Outside.ts';
import { readGroups } from '../readRules.ts';
import { isWhole } from '../sync/isWhole.ts';
import { standingByTicket } from './standingByTicket.ts';
import type { TagCheck, TagDifference } from './TagCheck.ts';
import { kindTagsOf, tagsAgainst } from './tagsAgainst.ts';

const AT_A_TIME = 100;
const YOUNG_MS = 24 * 3_600_000;

/**
 * Compares tickets' tags with their mentions; changes nothing. Looked at are tickets with mentions, and those that search
 * knows to bear a kind's tag, which every ticket with a mention bears. Where it is stopped or the account no longer
 * answers, what was found until then is given, with how much of all it is. Fails where not even the beginning could be made.
 *
 * Tickets that history alone was read from bear no tags, and lack none: nobody tagged anything in them. With `swept` these are
 * looked at instead, for the tags that they would get, and nothing is too many there.
 */
export async function checkTags(
  outside: BoardOutside,
  onProgress: (checked: number, total: number) => void,
  signal: AbortSignal,
  of: 'tagged' | 'swept' = 'tagged',
): Promise<Result<TagCheck, Failure>> {
  const { accountReplica, ticketTags: port } = outside;
  const [settings, groups, themes, kept, state] = await Promise.all([
    loadSettings(outside, signal, 0),
    readGroups(outside, signal),
    loadThemes(outside, signal, 0),
    accountReplica.read(),
    accountReplica.state(),
  ]);
  if (!settings.ok) return settings;
  if (!groups.ok) return groups;
  if (!themes.ok) return themes;
  if (!kept.ok) return kept;
  const { settings: decided, doubtful } = settings.value.book;
  if (doubtful.includes('privacy'))
    return failed({ kind: 'readOnly', what: 'check tags', because: 'doubtful' });
  const mentions = standingByTicket(kept.value);
  const isOf = (mention: Mention) => isSwept(mention) === (of === 'swept');
  const ids = new Set<TicketId>([...mentions].flatMap(([id, its]) => (its.some(isOf) ? [id] : [])));
  for (const tag of of === 'swept' ? [] : kindTagsOf(themes.value.themes)) {
    const found = await port.find(tag, signal);
    if (!found.ok) return found;
    for (const id of found.value) ids.add(id);
  }
  const wholeState = state.ok ? state.value : null;
  const isAll = isWhole(wholeState);
  const publicIds = new Set(groups.value.publicIds);
  const all = [...ids];
  const differences: TagDifference[] = [];
  const counts = { checked: 0, excluded: 0, gone: 0 };
  let stopped: Failure | null = null;
  for (let next = 0; next < all.length && stopped === null; next += AT_A_TIME) {
    const asked = all.slice(next, next + AT_A_TIME);
    const shown = await port.show(asked, signal);
    if (!shown.ok) {
      stopped = shown.failure;
      break;
    }
    counts.checked += asked.length;
    counts.gone += asked.length - shown.value.length;
    for (const ticket of shown.value) {
      if (exclusionOf(ticket.place, decided.privacy, publicIds) !== null) counts.excluded += 1;
      else
        differences.push(
          ...differenceOf(ticket, mentions.get(ticket.id) ?? [], themes.value.themes, {
            ...{ isAll: isAll && of === 'tagged', isOld: of === 'swept', now: outside.now },
          }),
        );
    }
    onProgress(counts.checked, all.length);
  }
  return ok({ ...counts, differences, total: all.length, isWhole: isAll, stopped });
}

function differenceOf(
  { id, place, isClosed }: TaggedTicket,
  mentions: readonly Mention[],
  themes: readonly Theme[],
  { isAll, isOld, now }: { readonly isAll: boolean; readonly isOld: boolean } & Pick<BoardOutside, 'now'>,
): readonly TagDifference[] {
  const counted = isOld ? mentions : mentions.filter((mention) => !isSwept(mention));
  const { added } = tagsAgainst(counted, themes, place.tags);
  const removed = isAll ? tagsAgainst(mentions, themes, place.tags).removed : [];
  if (added.length === 0 && removed.length === 0) return [];
  const isOfToday = ({ at }: Mention) => epochMs(now()) - epochMs(at) < YOUNG_MS;
  const older = tagsAgainst(
    counted.filter((mention) => !isOfToday(mention)),
    themes,
    place.tags,
  );
  const isYoung = !isOld && !isClosed && removed.length === 0 && older.added.length === 0;
  return [{ ticketId: id, added, removed, isClosed, isYoung }];
}
