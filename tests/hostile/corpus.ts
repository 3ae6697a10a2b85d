import answers from './answers.json';
import lines from './lines.json';
import records from './records.json';
import texts from './texts.json';

/** A text as it stands, or in parts: `["a", 65000]` is 65,000 times `a`. */
type Parts = string | readonly (string | readonly (string | number)[])[];

/** What must happen with a text; everything that holds for all of them stands in the runner. */
export interface HostileText {
  readonly name: string;
  readonly text: string;
  /** The ticket tag of a theme so named, with the id `ab12cd34ef`. */
  readonly tag?: string;
  /** What is stored of it as a quote; `same` where it is untouched. */
  readonly stored?: string;
  /** The words that are seen of it where it comes as an HTML message. */
  readonly seen?: string;
}

const whole = (parts: Parts): string =>
  typeof parts === 'string'
    ? parts
    : parts
        .map((part) => (typeof part === 'string' ? part : String(part[0]).repeat(Number(part[1]))))
        .join('');

interface Entry {
  readonly name: string;
  readonly text: Parts;
  readonly must?: Omit<HostileText, 'name' | 'text'>;
}

export const TEXTS: readonly HostileText[] = (texts as readonly Entry[]).map(({ name, text, must }) => ({
  name,
  text: whole(text),
  ...must,
}));

/** Lines of an export. */
export const LINES = lines.map(({ name, line, must }) => ({
  name,
  line: whole(line as Parts),
  must: must as 'read' | 'refused',
}));

/** Records as Zendesk may give them, or as somebody else wrote them. `any`: no throw is enough. */
export const RECORDS = records.map(({ kind, name, record, must }) => ({
  kind: kind as 'theme' | 'mention' | 'event',
  name,
  record: record as unknown,
  must: must as 'read' | 'refused' | 'any',
}));

/** Answers to requests, with the kind of failure that each is, or `fine`. */
export const ANSWERS = answers.map(({ name, given, must }) => ({ name, given: given as unknown, must }));
