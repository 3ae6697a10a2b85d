/** A prefix's letters and digits, without the line after them. */
const FEWEST = 2;
export const PREFIX_CHARACTERS = 12;

/** What is wrong with what tags shall begin with. */
export type PrefixFault = 'empty' | 'short' | 'long' | 'letters';

/**
 * What somebody typed as what tags begin with: with one line at its end, which is how the rest of a tag is told from it.
 * Case and spaces around it do not matter, since Zendesk's tags have neither.
 */
export function tidyPrefix(typed: string): string {
  const said = typed.trim().toLowerCase();
  return said.endsWith('_') || said === '' ? said : `${said}_`;
}

/** Why tags cannot begin so; `null` where they can. Only Latin letters and digits, a letter first. */
export function prefixFault(typed: string): PrefixFault | null {
  const name = tidyPrefix(typed).slice(0, -1);
  if (name === '') return 'empty';
  if (!/^[a-z][a-z0-9]*$/.test(name)) return 'letters';
  if (name.length < FEWEST) return 'short';
  return name.length > PREFIX_CHARACTERS ? 'long' : null;
}
