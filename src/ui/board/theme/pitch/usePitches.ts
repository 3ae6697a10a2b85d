import { useMemo } from 'react';
import type { Audience } from '#domain/pitch/Audience.ts';
import { foldPitches, storyOf } from '#domain/pitch/foldPitches.ts';
import type { PitchStory } from '#domain/pitch/Pitch.ts';
import { isPitchEvent, type PitchEvent } from '#domain/pitch/PitchEvent.ts';
import type { OpenedTheme } from '#workflows/openTheme.ts';
import { useOutside } from '../../../parts/OutsideContext.tsx';
import { useSaidHere } from '../answer/useSaidHere.ts';

/** A theme's pitches as its page knows them. */
export interface PitchesKnown {
  readonly storyOf: (audience: Audience) => PitchStory;
  /** One's own last word to an audience, where somebody was first. */
  readonly tooLate: (audience: Audience) => PitchEvent | null;
}

/** What was pitched by the journal, and by what was done here and has not reached it yet. */
export function usePitches({ theme, journal }: OpenedTheme, onArrived: () => void): PitchesKnown {
  const { worker } = useOutside();
  const saidHere = useSaidHere(theme.id, journal, onArrived, 'pitch.');
  return useMemo(() => {
    const all = [...journal, ...saidHere];
    const pitches = foldPitches(all);
    return {
      storyOf: (audience) => storyOf(pitches, theme.id, audience),
      tooLate: (audience) => {
        const last = all
          .filter(isPitchEvent)
          .findLast(({ actor, payload }) => actor === worker.id && payload.audience === audience);
        return last !== undefined && pitches.overtaken.has(last.id) ? last : null;
      },
    };
  }, [journal, saidHere, theme.id, worker.id]);
}
