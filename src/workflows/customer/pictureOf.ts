import { dayOf } from '#domain/basis/Day.ts';
import { epochMs, type Instant } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { type Customer, type CustomerAsk, customerAsks, type Members } from '#domain/outcome/customerAsks.ts';
import { customerTelling } from '#domain/outcome/customerTelling.ts';
import type { ReplyRow } from '#domain/outcome/foldReplies.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import { answerKnown, knownDecisions } from '../decide/knownDecisions.ts';
import type { CustomerPicture, ToldAsk } from './CustomerPicture.ts';
import type { CustomerFrom } from './CustomerTools.ts';

/** What a picture is made of. */
export interface CustomerFacts extends Pick<CustomerPicture, 'isPart' | 'unreadable'> {
  readonly customer: Customer;
  readonly members: Members;
  readonly mentions: readonly Mention[];
  readonly events: readonly JournalEvent[];
  readonly themes: readonly Theme[];
  readonly readAt: Instant;
}

/**
 * Folds what was read of a customer into what they asked for and what became of it.
 *
 * @param rowsOf how it stands with those of whom a theme shipped that may be told; `null` where that cannot be read now.
 */
export async function pictureOf(
  outside: CustomerFrom,
  facts: CustomerFacts,
  rowsOf: (asks: readonly CustomerAsk[]) => Promise<readonly ReplyRow[] | null>,
  signal: AbortSignal,
): Promise<Result<CustomerPicture, Failure>> {
  const { customer, members, mentions, events, isPart, unreadable, readAt } = facts;
  const asks = customerAsks(foldAccount(mentions, events), customer, members);
  const decided = new Set(asks.map(({ themeId }) => themeId));
  const known = await knownDecisions(
    outside,
    events.filter(({ themeId }) => decided.has(themeId)),
    signal,
  );
  if (!known.ok) return known;
  const { isDoubtful } = known.value;
  const now = outside.now();
  const today = dayOf(epochMs(now), -new Date(now).getTimezoneOffset());
  const shipped = asks.filter((ask) => {
    const { decision, release } = customerTelling(ask, known.value, null, today);
    return decision?.answer === 'shipped' && release !== null;
  });
  const rows = isDoubtful || shipped.length === 0 ? [] : await rowsOf(shipped);
  const byId = new Map(facts.themes.map((theme) => [theme.id, theme]));
  const told = asks.map((ask): ToldAsk => {
    const telling = customerTelling(ask, known.value, rows, today);
    const listed = byId.get(ask.themeId) ?? null;
    const answer = answerKnown(known.value, ask.themeId);
    // Its record is a cache: what the journal says of an answer goes before it.
    const theme = listed === null || answer === undefined ? listed : { ...listed, answer };
    return isDoubtful
      ? { ...ask, ...telling, theme, decision: null, release: null, waiting: [] }
      : { ...ask, ...telling, theme };
  });
  const isWaiting = ({ waiting }: ToldAsk) => (waiting.length > 0 ? 0 : 1);
  return ok({
    asks: told.toSorted((a, b) => isWaiting(a) - isWaiting(b)),
    isPart,
    unreadable,
    isDoubtful,
    readAt,
  });
}
