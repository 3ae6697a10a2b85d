import type { EventId, ThemeId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';

/**
 * Something a person did to a theme or to a launch (whose id then stands for the theme's): created once, never changed. This
 * is the envelope; each later step of the domain (theme, champion …) defines its kinds, their payloads and its fold.
 */
export interface JournalEvent<Kind extends string = string, Payload = unknown> {
  readonly id: EventId;
  readonly kind: Kind;
  readonly themeId: ThemeId;
  readonly actor: UserId;
  readonly payload: Payload;
  /** The event that its actor saw last; one whose precondition no longer holds is overtaken. */
  readonly after: EventId | null;
  /** Zendesk's stamp in whole seconds once it is stored; before that the client's clock. */
  readonly at: Instant;
  /** Zendesk's record id, `null` until it is stored. Orders events of the same second. */
  readonly recordId: string | null;
}
