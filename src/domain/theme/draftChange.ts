import type { ThemeId } from '../basis/Id.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { Changeable, ThemeChange } from './ThemeChange.ts';
import { type ThemeEvent, themeEventId } from './ThemeEvent.ts';

/**
 * The event by which somebody changes a theme that they see like this. `nonce` is chosen once per action and kept for its
 * retries; the same change may be made again later.
 */
export function draftChange(
  theme: Changeable & { readonly id: ThemeId },
  change: ThemeChange,
  { actor, at }: Pick<JournalEvent, 'actor' | 'at'>,
  nonce: string,
): ThemeEvent {
  const kind = `theme.${change.do}` as const;
  const id = themeEventId(theme.id, kind, actor, nonce);
  const payload = payloadOf(theme, change);
  // The payload is the kind's own by `payloadOf`; the union cannot tell.
  return { id, kind, themeId: theme.id, actor, payload, after: null, at, recordId: null } as ThemeEvent;
}

function payloadOf({ name, summary, kind, areaId }: Changeable, change: ThemeChange): object {
  switch (change.do) {
    case 'renamed':
      return { name: change.name, was: name };
    case 'described':
      return { summary: change.summary, was: summary };
    case 'recast':
      return { kind: change.kind, was: kind };
    case 'filed':
      return { area: change.areaId, was: areaId };
    default:
      return {};
  }
}
