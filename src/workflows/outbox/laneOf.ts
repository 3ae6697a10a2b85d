import type { OutboxWrite } from '#ports/Outbox.ts';

/** What is sent in order: all that concerns one theme, and all dismissals. */
export function laneOf(write: OutboxWrite): string {
  switch (write.kind) {
    case 'mention':
      return write.mention.themeId;
    case 'event':
      return write.event.themeId;
    case 'champion':
      return write.theme.id;
    case 'dismissal':
      return 'dismissals';
  }
}

/** What a write is about: a later one about the same thing says all that an earlier one did. */
export function keyOf(write: OutboxWrite): string {
  switch (write.kind) {
    case 'mention':
      return `mention ${write.mention.id}`;
    case 'event':
      return `event ${write.event.id}`;
    case 'champion':
      return `champion ${write.theme.id}`;
    case 'dismissal':
      return `dismissal ${write.groupId}`;
  }
}
