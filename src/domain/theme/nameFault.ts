import { tidyText } from './tidyText.ts';

/** Longer names are sentences: a name is a phrase. */
export const NAME_CHARACTERS = 120;

/** Why a text is no name: nothing typed, too long, or without a letter or digit to read aloud, sort and search by. */
export type NameFault = 'empty' | 'long' | 'wordless';

/** What is wrong with a name; `null` where it is one. Whether another theme has it is another question (`themeNamed`). */
export function nameFault(name: string): NameFault | null {
  const tidy = tidyText(name);
  if (tidy === '') return 'empty';
  if ([...tidy].length > NAME_CHARACTERS) return 'long';
  return /[\p{L}\p{N}]/u.test(tidy) ? null : 'wordless';
}
