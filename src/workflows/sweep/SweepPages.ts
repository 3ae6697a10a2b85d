import type { Instant } from '#domain/basis/Instant.ts';
import type { Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ArchivePage } from '#ports/TicketArchive.ts';

/** A page of tickets that reading history goes through. */
export interface SweepPage extends ArchivePage {
  /** How many there are from this page on, where that is known for sure. */
  readonly left?: number;
  /** Of an export: where its next page is found, be it next week. */
  readonly place?: string | null;
}

/** Where reading history has its tickets from: those of its period, by search and by views from `from` on and oldest first. */
export type SweepPages = (
  from: Instant,
  cursor: string | null,
  signal: AbortSignal,
) => Promise<Result<SweepPage, Failure>>;
