import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignalKind } from '#domain/signal/Signal.ts';

/** A sentence that a reader found not to be none: its comment, from where to where in it, and what each reader called it. */
export type ChatLabel = readonly [
  comment: number,
  start: number,
  end: number,
  first: SignalKind | 'none',
  second: SignalKind | 'none',
];

/** A project's chats that were read, by file and line, with what is not none in them. */
export type ChatLabels = Readonly<Record<string, readonly ChatLabel[]>>;

export function chatLabels(project: string): ChatLabels {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${project}.json`), 'utf8')) as ChatLabels;
}

/** Whether a sentence is of a kind; `null` where only one reader says so. */
export function isOfKind(labels: readonly ChatLabel[], kind: SignalKind): boolean | null {
  const said = labels.flatMap(([, , , first, second]) => [first === kind, second === kind]);
  if (!said.includes(true)) return false;
  return labels.some(([, , , first, second]) => first === kind && second === kind) ? true : null;
}
