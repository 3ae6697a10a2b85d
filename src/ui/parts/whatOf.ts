import type { OutboxEntry } from '#ports/Outbox.ts';
import type { Words } from './wordsIn.ts';

const EVENTS = ['created', 'archived', 'helped'] as const;

/** What somebody did, in words, for lists of what is not sent. */
export function whatOf({ write, themeName }: OutboxEntry, t: Words['t']): string {
  if (write.kind === 'dismissal') return t('outbox.what.dismissal');
  const theme = themeName ?? t('outbox.noTheme');
  if (write.kind !== 'event') return t(`outbox.what.${write.kind}`, { theme });
  const kind = EVENTS.find((known) => write.event.kind === `theme.${known}`) ?? 'other';
  return t(`outbox.what.${kind}`, { theme });
}
