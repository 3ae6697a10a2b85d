import { useEffect, useMemo, useState } from 'react';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';

/**
 * What this person said about a theme and its journal does not have yet. It is kept for a moment after the outbox let go of
 * it, until the journal was read anew, so that an answer does not disappear in between; what was given up is not.
 *
 * @param onArrived told when Zendesk has something of it.
 * @param family which events count.
 */
export function useSaidHere(
  theme: ThemeId,
  journal: readonly JournalEvent[],
  onArrived: () => void,
  family: 'decision.' | 'pitch.' = 'decision.',
): readonly JournalEvent[] {
  const { outbox } = useOutside();
  const [seen, setSeen] = useState(() => waitingIn(outbox.known(), family));
  useEffect(
    () =>
      outbox.onNews((news) => {
        if (news.about === 'entries') {
          const waiting = waitingIn(outbox.known(), family);
          setSeen((before) => {
            const fresh = waiting.filter(({ id }) => !before.some((event) => event.id === id));
            return fresh.length === 0 ? before : [...before, ...fresh];
          });
        }
        if (news.about === 'givenUp') {
          const gone = waitingIn([news.entry], family);
          setSeen((before) => before.filter(({ id }) => !gone.some((event) => event.id === id)));
        }
        if (news.about === 'sent') {
          const arrived = waitingIn(
            outbox.known().filter(({ id }) => id === news.entry),
            family,
          );
          if (arrived.some(({ themeId }) => themeId === theme)) onArrived();
        }
      }),
    [outbox, theme, onArrived, family],
  );
  return useMemo(
    () => seen.filter((event) => event.themeId === theme && !journal.some(({ id }) => id === event.id)),
    [seen, theme, journal],
  );
}

function waitingIn(entries: readonly OutboxEntry[], family: string): readonly JournalEvent[] {
  return entries.flatMap(({ write }) =>
    write.kind === 'event' && write.event.kind.startsWith(family) ? [write.event] : [],
  );
}
