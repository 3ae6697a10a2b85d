/** What somebody did that shows what they can do; in the order in which it is offered. */
export const EVIDENCE = [
  'tagged',
  'shaped',
  'began',
  'claimed',
  'pitched',
  'shipped',
  'told',
  'invited',
  'thanked',
  'praised',
] as const;

export type Evidence = (typeof EVIDENCE)[number];

/** How levels are counted. */
export const LEVELS = ['I', 'II', 'III'] as const;

/** One thing that people grow in. */
export interface LadderArea {
  readonly name: string;
  /** What counts here. */
  readonly evidence: readonly Evidence[];
  /** What levels I to III mean. */
  readonly levels: readonly [string, string, string];
}

/** What reviews and promotions go by, as an admin wrote it. Its version grows with every change. */
export interface Ladder {
  readonly version: number;
  readonly areas: readonly LadderArea[];
}

/** The areas of every account, by their words' keys. */
export const USUAL_AREAS = {
  knowledge: ['tagged', 'shaped', 'praised'],
  proactivity: ['began', 'claimed'],
  advocacy: ['pitched', 'shipped', 'told'],
  rallying: ['invited', 'thanked'],
} as const satisfies Readonly<Record<string, readonly Evidence[]>>;

const MOST_AREAS = 8;
const NAME = 80;
const LEVEL = 300;

/** What keeps areas from being saved: too few or many of them, a name, a level without words, nothing that counts; `null`: nothing. */
export type LadderFault = 'areas' | 'name' | 'level' | 'evidence';

export function ladderFault(areas: readonly LadderArea[]): LadderFault | null {
  if (areas.length === 0 || areas.length > MOST_AREAS) return 'areas';
  const names = new Set(areas.map(({ name }) => name.trim().toLowerCase()));
  if (names.size < areas.length || areas.some(({ name }) => !isWithin(name, NAME))) return 'name';
  if (areas.some(({ levels }) => levels.length !== 3 || !levels.every((text) => isWithin(text, LEVEL))))
    return 'level';
  return areas.some(({ evidence }) => evidence.length === 0) ? 'evidence' : null;
}

/** A ladder as a setting holds it; `null` where nobody wrote one, or what stands there is none. */
export function asLadder(value: unknown): Ladder | null {
  const { version, areas } = (value ?? {}) as { readonly version?: unknown; readonly areas?: unknown };
  if (!Number.isSafeInteger(version) || (version as number) < 1 || !Array.isArray(areas)) return null;
  const read = areas.map(asArea).filter((area) => area !== null);
  if (read.length < areas.length || ladderFault(read) !== null) return null;
  return { version: version as number, areas: read };
}

function asArea(value: unknown): LadderArea | null {
  const { name, evidence, levels } = (value ?? {}) as Readonly<Record<keyof LadderArea, unknown>>;
  if (typeof name !== 'string' || !Array.isArray(evidence) || !Array.isArray(levels)) return null;
  if (levels.length !== 3 || !levels.every((text) => typeof text === 'string')) return null;
  const known = EVIDENCE.filter((one) => evidence.includes(one));
  return { name, evidence: known, levels: levels as unknown as LadderArea['levels'] };
}

function isWithin(text: string, most: number): boolean {
  const { length } = text.trim();
  return length > 0 && length <= most;
}
