import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { TicketPlace } from '#domain/setting/TicketPlace.ts';
import type { Failure } from './Failure.ts';

/** The ticket that lies open beside the sidebar. Costs no REST request. */
export interface OpenTicket {
  /** Where the ticket stands, without a word of its conversation: asked before anything is read. */
  readonly place: () => Promise<Result<TicketPlace, Failure>>;
  readonly read: () => Promise<Result<Conversation, Failure>>;
  /** Calls back when a comment was added or the ticket was saved; gives its unsubscribe. */
  readonly onChanged: (listener: () => void) => () => void;
  /** Puts text at the end of the reply that the agent is writing. */
  readonly insertReply: (text: string) => Promise<Result<void, Failure>>;
  /**
   * Says which tags of ours the ticket shall bear, and which it shall lose. Both happen when the agent submits, so
   * that tagging never makes an untouched ticket unsaved. Each call replaces what an earlier one said.
   */
  readonly setTagsOnSubmit: (added: readonly string[], removed: readonly string[]) => void;
}
