import type { JournalEvent } from './JournalEvent.ts';

/** Whether an event is about a theme. Those of a launch are about none: where others name their theme, they name the launch. */
export function hangsOnTheme({ kind }: Pick<JournalEvent, 'kind'>): boolean {
  return !kind.startsWith('launch.');
}
