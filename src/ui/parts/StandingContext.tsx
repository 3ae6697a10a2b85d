import { createContext, useContext } from 'react';
import type { Standing } from '#workflows/standing/Standing.ts';

const Context = createContext<Standing | null>(null);

/** Gives what this person can do here to every component below; `null` while that is not known. */
export const StandingProvider = Context.Provider;

/** Whether to offer what changes something. Until the contrary is known it is offered: nothing goes out that must not. */
export function useMayWrite(): boolean {
  return useContext(Context)?.can !== 'read';
}
