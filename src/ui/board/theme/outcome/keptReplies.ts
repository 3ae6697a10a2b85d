import type { EventId } from '#domain/basis/Id.ts';

/** What was typed, and by which release it was begun. */
export interface KeptReply {
  readonly text: string;
  readonly told: EventId;
}

/** What was typed in this tab and not sent, by theme and customer: looking elsewhere loses nothing. */
export const keptReplies = new Map<string, KeptReply>();
