import { useCallback, useEffect, useState } from 'react';
import { type Day, dayOf } from '#domain/basis/Day.ts';
import { epochMs } from '#domain/basis/Instant.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Release } from '#domain/decision/Decision.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import { customerTongue } from '#workflows/outcome/customerTongue.ts';
import type { Outside } from '#workflows/Outside.ts';
import { retireMacros } from '#workflows/outcome/retireMacros.ts';
import { readTelling, readTellingBack, type Telling, wholeOf } from '#workflows/outcome/tellingNow.ts';
import { useOutside } from '../../parts/OutsideContext.tsx';

/** What may be told, as far as it is known. */
export type KnownTelling =
  { readonly at: 'reading' } | { readonly at: 'failed'; readonly failure: Failure } | TellingShown;

export interface TellingShown {
  readonly at: 'shown';
  readonly telling: Telling;
  readonly tools: OutcomeTools;
  /** In which language this customer asked (BCP 47); `null` where nothing tells. */
  readonly tongue: string | null;
}

/** What may be told as it is known, and how it is held against the account. */
interface TellingRead {
  readonly known: KnownTelling;
  readonly readAgain: () => void;
  /** Reads back whether these words hold at this moment, before anything is done with them. Where not, what holds is shown. */
  readonly holds: (release: Release) => Promise<Result<boolean, Failure>>;
  /** The words that stood there first do not hold any more. */
  readonly isChanged: boolean;
}

/** Reads what may be told about the theme of a ticket, and switches off macros of this person that hold no more. */
export function useTelling(theme: Theme, mentions: readonly Mention[]): TellingRead {
  const outside = useOutside();
  const [known, setKnown] = useState<KnownTelling>({ at: 'reading' });
  const [isChanged, setChanged] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const asked = `${theme.id} ${theme.partOf ?? ''} ${theme.answer?.answer ?? ''} ${mentions.map(({ id }) => id).join(' ')}`;
  useEffect(() => {
    const abort = new AbortController();
    void read(outside, theme, mentions, abort.signal).then((answer) => {
      if (abort.signal.aborted) return;
      setKnown(answer);
      if (answer.at === 'shown') void retireMacros(outside, answer.tools, theme.name, answer.telling);
    });
    return () => abort.abort();
    // Theme and mentions are other objects with every change of the ticket; what counts of them is in `asked`.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [outside, asked, attempt]);
  const readAgain = useCallback(() => setAttempt((before) => before + 1), []);
  const holds = useCallback(
    async (release: Release): Promise<Result<boolean, Failure>> => {
      if (known.at !== 'shown') return ok(false);
      const { tools, telling } = known;
      const now = await readTellingBack(outside, tools.shelf, telling.themeId, todayOf(outside), never);
      if (!now.ok) return now;
      const isSame = !now.value.isDoubtful && now.value.release?.id === release.id;
      if (!isSame) {
        setChanged(true);
        readAgain();
      }
      return ok(isSame);
    },
    [outside, known, readAgain],
  );
  return { known, readAgain, holds, isChanged };
}

const never = new AbortController().signal;

function todayOf({ now }: Pick<Outside, 'now'>): Day {
  const moment = now();
  return dayOf(epochMs(moment), -new Date(moment).getTimezoneOffset());
}

async function read(
  outside: Outside,
  theme: Theme,
  mentions: readonly Mention[],
  signal: AbortSignal,
): Promise<KnownTelling> {
  const tools = await outside.outcome().catch(() => null);
  if (tools === null) return { at: 'failed', failure: { kind: 'offline', what: 'read journal' } };
  const [mention] = mentions;
  const [telling, tongue] = await Promise.all([
    readTelling(outside, tools.shelf, await wholeOf(outside, theme), todayOf(outside), signal),
    mention === undefined ? null : tongueOf(outside, mention, mentions, signal),
  ]);
  return telling.ok
    ? { at: 'shown', telling: telling.value, tools, tongue }
    : { at: 'failed', failure: telling.failure };
}

function tongueOf(
  { language }: Outside,
  { ticketId, requesterId, organizationId, taggedBy, at }: Mention,
  mentions: readonly Mention[],
  signal: AbortSignal,
): Promise<string | null> {
  const quotes = mentions.flatMap((mention) => mention.quotes);
  const person = requesterId ?? taggedBy;
  const addressee = { person, organizationId, tickets: [{ ticketId, heardAt: at, quotes }] };
  return customerTongue(language, addressee, null, signal);
}
