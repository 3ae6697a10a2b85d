import * as v from 'valibot';
import { schemaLine } from '../jsonLine.ts';
import { type LineId, lineId, type TextLine } from '../textLine.ts';

/**
 * What is taken or replaced as a whole: the asks of a ticket in one of its states, or a text. Of two with the same key
 * the greater counts (see `laterOf`), so that sets of units can be put together in any order, and more than once.
 */
export interface Unit {
  /** `ticket 35`, `text 7`. */
  readonly unit: string;
  /** When the ticket was changed last, ISO 8601 in UTC; empty where nothing tells. */
  readonly version: string;
  /** As they are grouped: of whole tickets the sentences that ask. None where nothing is asked, or any more. */
  readonly texts: readonly TextLine[];
}

const unitLine = v.looseObject({
  unit: v.string(),
  version: v.string(),
  texts: v.array(v.looseObject({ id: lineId, text: v.string() })),
});

/** Reads a line of a part. */
export const readUnitLine = schemaLine('a line of “group --partial”', unitLine);

/** The same unit is the same line. */
export function unitJson({ unit, version, texts }: Unit): string {
  return JSON.stringify({
    unit,
    version,
    texts: texts.map(({ id, text }): { id: LineId; text: string } => ({ id, text })),
  });
}

/** Of two states of a unit the newer; of two of the same moment the one whose words are greater. */
export function laterOf(one: Unit, other: Unit): Unit {
  if (one.version !== other.version) return one.version > other.version ? one : other;
  return unitJson(one) >= unitJson(other) ? one : other;
}
