import { useSyncExternalStore } from 'react';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { useOutside } from './OutsideContext.tsx';

/** What this person did and Zendesk has not confirmed yet, as it changes. */
export function useOutboxEntries(): readonly OutboxEntry[] {
  const { outbox } = useOutside();
  return useSyncExternalStore(outbox.onNews, outbox.known);
}
