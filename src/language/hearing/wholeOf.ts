import type { Signal } from '#domain/signal/Signal.ts';
import type { Whole } from '#domain/signal/Whole.ts';

/** What a conversation is by its surest sentence. */
export function wholeOf(signals: readonly Signal[]): Whole {
  const best = signals.reduce<Signal | null>(
    (most, signal) => (most === null || signal.confidence > most.confidence ? signal : most),
    null,
  );
  if (best === null) return { kind: 'none', probability: 1 };
  if (best.confidence < 0.5) return { kind: 'none', probability: 1 - best.confidence };
  return { kind: best.kind, probability: best.confidence };
}
