/** About two lines of a narrow sidebar. */
const SHOWN_CHARACTERS = 80;
/** What stands before a cue that comes late. */
const BEFORE_CHARACTERS = 32;

/** The part of a sentence that is shown short, and where the cue stands in it. */
export interface Shortened {
  readonly text: string;
  readonly cue: { readonly start: number; readonly end: number };
}

/**
 * A sentence from a word shortly before its cue, marked by an ellipsis, so that the cue is among the first two lines;
 * whole where it is there anyway. Offsets count UTF-16 units of the text that is given.
 */
export function aroundCue(text: string, cue: { readonly start: number; readonly end: number }): Shortened {
  if (cue.end <= SHOWN_CHARACTERS || cue.start <= BEFORE_CHARACTERS) return { text, cue };
  const space = text.indexOf(' ', cue.start - BEFORE_CHARACTERS);
  const from = space === -1 || space >= cue.start ? cue.start : space + 1;
  const lead = '… ';
  const moved = lead.length - from;
  return { text: lead + text.slice(from), cue: { start: cue.start + moved, end: cue.end + moved } };
}
