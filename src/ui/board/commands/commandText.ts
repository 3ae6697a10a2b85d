import type { Words } from '../../parts/wordsIn.ts';
import { COMMANDS, type CommandId, type CommandWord } from './COMMANDS.ts';

/** What a command is called in the palette and in the list of keys. */
export function commandText(id: CommandId, t: Words['t']): string {
  // Those that have no word of their own are never asked for one: who offers them names them.
  const word = (COMMANDS[id].word ?? id) as CommandWord;
  return t(`keys.does.${word}`);
}

/** Where it belongs. */
export function placeText(id: CommandId, t: Words['t']): string {
  const { place } = COMMANDS[id];
  return t(`keys.group.${place}`);
}
