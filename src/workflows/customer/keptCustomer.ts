import type { ThemeId } from '#domain/basis/Id.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { type Customer, NO_MEMBERS } from '#domain/outcome/customerAsks.ts';
import { foldReplies } from '#domain/outcome/foldReplies.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { CustomerPicture } from './CustomerPicture.ts';
import type { CustomerFrom } from './CustomerTools.ts';
import { pictureOf } from './pictureOf.ts';

/** Of a larger copy reading takes longer than asking the account. */
const MOST_MENTIONS = 30_000;

/**
 * The same from what this browser keeps of the account for the full page, without a request; `null` where it does not keep all, or
 * too much of it. It is shown until the account answers, and where it does not.
 */
export async function keptCustomer(
  outside: CustomerFrom,
  customer: Customer,
  signal: AbortSignal,
): Promise<CustomerPicture | null> {
  const state = await outside.accountReplica.state();
  if (!state.ok || state.value === null || state.value.isTooLarge || state.value.syncedAt === null)
    return null;
  const { feeds, syncedAt: readAt } = state.value;
  if (!feeds.mentions.isWhole || !feeds.events.isWhole || feeds.mentions.read > MOST_MENTIONS) return null;
  const kept = await outside.accountReplica.read();
  if (!kept.ok || signal.aborted) return null;
  const { events } = kept.value;
  const { is, id } = customer;
  const saidOf = new Set(
    events.flatMap((event) => {
      const { kind, payload } = event as MentionEvent;
      return kind === 'mention.askedBy' && payload.requesterId === id ? payload.mentions : [];
    }),
  );
  const mentions = kept.value.mentions.filter(
    ({ requesterId, organizationId, ticketId, themeId }) =>
      (is === 'user' ? requesterId : organizationId) === id || saidOf.has(mentionKey(ticketId, themeId)),
  );
  const listed = await outside.replica.themes();
  const themes: readonly Theme[] = listed.ok ? (listed.value?.themes ?? []) : [];
  const unreadable = 0;
  const facts = {
    customer,
    members: NO_MEMBERS,
    mentions,
    events,
    themes,
    isPart: false,
    unreadable,
    readAt,
  };
  const rows = (shipped: readonly { readonly rowThemes: readonly ThemeId[] }[]) => {
    const wanted = new Set(shipped.flatMap(({ rowThemes }) => rowThemes));
    return Promise.resolve(foldReplies(events.filter(({ themeId }) => wanted.has(themeId))));
  };
  const picture = await pictureOf(outside, facts, rows, signal);
  return picture.ok ? picture.value : null;
}
