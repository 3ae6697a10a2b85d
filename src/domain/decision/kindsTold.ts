import type { ThemeId } from '../basis/Id.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import type { ThemeKind } from '../theme/Theme.ts';
import type { ThemeEvent } from '../theme/ThemeEvent.ts';

/** What kind a theme is as its events go by, in their order: what is documentation, support answers itself. */
export interface KindsTold {
  /** Takes the next event in; tells the theme that is documentation no more because of it. */
  readonly hear: (event: JournalEvent) => ThemeId | null;
  readonly isSupports: (theme: ThemeId) => boolean;
}

export function kindsTold(): KindsTold {
  const kinds = new Map<ThemeId, ThemeKind>();
  return {
    hear(event) {
      const { kind, payload, themeId } = event as ThemeEvent;
      const before = kinds.get(themeId);
      if (kind === 'theme.created' && before === undefined) kinds.set(themeId, payload.kind);
      if (kind !== 'theme.recast' || payload.was !== before || !isNamedByItsDeed(event)) return null;
      kinds.set(themeId, payload.kind);
      return before === 'documentation' ? themeId : null;
    },
    isSupports: (theme) => kinds.get(theme) === 'documentation',
  };
}
