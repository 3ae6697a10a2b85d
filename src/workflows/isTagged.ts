import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { SignalGroup } from '#domain/signal/SignalGroup.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/**
 * Whether an ask was tagged before: a mention quotes its words, and its theme is of the ask's kind. Where the same
 * words ask twice (a request and a bug in one breath) the other ask stays open until it has a mention too.
 */
export function isTagged(
  group: SignalGroup,
  groups: readonly SignalGroup[],
  mentions: readonly Mention[],
  themes: readonly Theme[],
): boolean {
  const quoting = mentions.filter(({ quotes }) => isQuoted(group, quotes));
  const asks = groups.filter((other) =>
    isQuoted(
      group,
      other.signals.map(({ sentence }) => sentence),
    ),
  );
  const [{ kind }] = group.signals;
  const isOfKind = ({ themeId }: Mention) => themes.find(({ id }) => id === themeId)?.kind === kind;
  return quoting.length >= Math.max(1, asks.length) || quoting.some(isOfKind);
}

function isQuoted(
  { signals }: SignalGroup,
  quotes: readonly Pick<Quote, 'comment' | 'start' | 'end'>[],
): boolean {
  return signals.some(({ sentence }) =>
    quotes.some(
      ({ comment, start, end }) =>
        comment === sentence.comment && start < sentence.end && sentence.start < end,
    ),
  );
}
