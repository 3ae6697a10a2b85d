import { useEffect, useMemo, useState } from 'react';
import { type ThemeIndex, themeIndex } from '#domain/theme/themeIndex.ts';
import type { Theme } from '#domain/theme/Theme.ts';

/** The page's thread is not held longer than this. */
const HOLD_MS = 8;

interface PreparedIndex {
  readonly index: ThemeIndex;
  /** Another one whenever a search may find something else; `null` as long as not all quotes are in. */
  readonly ready: object | null;
}

/**
 * The search of the list, made ready in small pieces as soon as the list is there. Whoever types before that finds by names,
 * and by quotes a moment later.
 */
export function useThemeIndex(themes: readonly Theme[]): PreparedIndex {
  const [index] = useState<ThemeIndex>(themeIndex);
  const taken = useMemo(() => {
    index.take(themes);
    return { isPrepared: index.prepare(untilHeld()) };
  }, [index, themes]);
  const [done, setDone] = useState<object | null>(null);
  useEffect(() => {
    if (taken.isPrepared) return;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (index.prepare(untilHeld())) setDone(taken);
      else port2.postMessage(null);
    };
    port2.postMessage(null);
    return () => port1.close();
  }, [index, taken]);
  return { index, ready: taken.isPrepared || done === taken ? taken : null };
}

function untilHeld(): () => boolean {
  const until = performance.now() + HOLD_MS;
  return () => performance.now() > until;
}
