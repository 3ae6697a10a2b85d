import type { Day } from '../basis/Day.ts';
import type { PitchWords } from './PitchWords.ts';

/** What keeps a pitch from being sent: a part that is not written, a day that is over, nobody to send it to. */
export type PitchLack = 'act' | 'move' | 'measure' | 'by' | 'byPast' | 'stop' | 'body' | 'to' | 'floorReason';

/** What goes with it, as far as it is chosen. */
interface Wish {
  readonly to: string | null;
  /** Whether fewer ask than the account's floor. */
  readonly isBelowFloor: boolean;
  readonly belowFloor: string;
}

/** What a pitch that is about to be sent still lacks; nothing where it can go. Today is its writer's own day. */
export function lacksOfPitch(words: PitchWords, wish: Wish, today: Day): readonly PitchLack[] {
  const { act, move, measure, by, stop, body } = words;
  const lacks: readonly [PitchLack, boolean][] = [
    ['act', act.trim() === ''],
    ['move', move.trim() === ''],
    ['measure', measure.trim() === ''],
    ['by', by === null],
    ['byPast', by !== null && by < today],
    ['stop', stop.trim() === ''],
    ['body', body.trim() === ''],
    ['to', wish.to === null],
    ['floorReason', wish.isBelowFloor && wish.belowFloor.trim() === ''],
  ];
  return lacks.flatMap(([lack, isSo]) => (isSo ? [lack] : []));
}
