/** What a ticket says of itself that no mention holds; `null` is not known. */
export interface TicketFacts {
  /** Zendesk's word: `email`, `web`, `chat` … */
  readonly channel: string | null;
  /** The group that has it, by id. */
  readonly team: string | null;
  /** In which its quotes are written, BCP 47. */
  readonly language: string | null;
}
