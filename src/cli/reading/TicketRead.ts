import type { AskSaid } from '../ThemeCollector.ts';

/** How `groundswell read` writes a ticket down. */
export interface Writing {
  /** A line of JSON, words for a terminal, or nothing (where only the themes are wanted). */
  readonly as: 'json' | 'words' | 'nothing';
  readonly colours: boolean;
  /** Give the asks, too, for themes. */
  readonly withAsks: boolean;
}

/** What became of a line of an export. `line` counts from the batch's first. */
export type TicketRead =
  | { readonly line: number; readonly failure: string }
  | {
      readonly line: number;
      readonly failure: null;
      readonly ticket: string;
      /** Seconds since 1970 of its last change; 0 where nothing tells. */
      readonly version: number;
      readonly account: string | null;
      readonly state: 'there' | 'merged' | 'deleted';
      /** What to print, its line end included. */
      readonly out: string;
      readonly askCount: number;
      readonly asks: readonly AskSaid[];
    };

/** Whole lines of an export, one after the other. */
export interface LineBatch {
  readonly file: string;
  /** The number of its first line, from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
  /** Whether the last line has an end; where it has none, the export may have been cut. */
  readonly isWhole: boolean;
}
