import { FrameFailure } from './FrameFailure.ts';

/** What a known path or action gives back, now or later. A failure is thrown as `FrameFailure`. */
export interface Answer {
  readonly value: unknown;
}

/**
 * What an app may read, change and call at one location. `undefined` means "not mine": the next surface is asked,
 * and in the end the app hears that there is no such path.
 */
export interface Surface {
  get?(path: string): Answer | undefined;
  set?(path: string, value: unknown): Answer | undefined;
  invoke?(name: string, args: readonly unknown[]): Answer | undefined;
}

/** Asks the surfaces in turn; rejects with "No such Api" where none of them knows the path. */
export async function askSurfaces(
  surfaces: readonly Surface[],
  verb: 'get' | 'set' | 'invoke',
  path: string,
  argument: unknown,
): Promise<unknown> {
  for (const surface of surfaces) {
    const answer =
      verb === 'get'
        ? surface.get?.(path)
        : verb === 'set'
          ? surface.set?.(path, argument)
          : surface.invoke?.(path, Array.isArray(argument) ? (argument as unknown[]) : []);
    if (answer) return await answer.value;
  }
  throw FrameFailure.noSuchApi(path);
}
