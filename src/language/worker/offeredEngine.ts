import type { Language } from '#ports/Language.ts';

const slot = globalThis as { groundswellEngine?: Language };

/** Leaves the engine where the page that loaded this script finds it; scripts of workers export nothing. */
export function offerEngine(engine: Language): void {
  slot.groundswellEngine = engine;
}

/** The engine that the worker's script offered on this thread. Throws where it was not loaded. */
export function offeredEngine(): Language {
  const engine = slot.groundswellEngine;
  if (engine === undefined) throw new Error('The engine was not loaded');
  return engine;
}
