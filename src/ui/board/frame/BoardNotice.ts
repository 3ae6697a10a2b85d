import type { Failure } from '#ports/Failure.ts';

/** How something that the person did has ended. One at a time; a new one replaces the last. */
export type BoardNotice =
  | { readonly at: 'done'; readonly text: string; readonly onUndo?: () => void }
  /** It did not happen, and nothing is wrong: somebody else was first. */
  | { readonly at: 'overtaken'; readonly text: string }
  | { readonly at: 'failed'; readonly failure: Failure; readonly onRetry?: () => void };
