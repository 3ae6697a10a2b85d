import * as v from 'valibot';
import { ok, type Result } from '#domain/basis/Result.ts';
import { jsonLine } from '../jsonLine.ts';
import { type LineId, lineId, textsIn } from '../textLine.ts';
import { readUnitLine, type Unit } from './Unit.ts';

const ticketLine = v.looseObject({
  ticket: lineId,
  updated_at: v.optional(v.nullable(v.string()), null),
});

/** A unit as its line has it: `isRaw` where its texts are still to be cut to what asks in them. */
export interface UnitRead extends Unit {
  readonly isRaw: boolean;
}

/**
 * The unit of a line: of a ticket as `groundswell read --json` prints it, of a text, of what `hear` prints, or of a part
 * that `group --partial` made.
 */
export const unitOfLine = jsonLine((json): Result<UnitRead, string> => {
  if (typeof json === 'object' && json !== null && 'unit' in json) {
    const part = readUnitLine(JSON.stringify(json));
    return part.ok ? ok({ ...part.value, isRaw: false }) : part;
  }
  const texts = textsIn(json);
  if (!texts.ok) return texts;
  const ticket = v.safeParse(ticketLine, json);
  if (ticket.success) {
    const { ticket: id, updated_at: version } = ticket.output;
    return ok({ unit: `ticket ${id}`, version: version ?? '', texts: texts.value, isRaw: true });
  }
  return ok({ unit: `text ${idIn(json)}`, version: '', texts: texts.value, isRaw: true });
});

function idIn(json: unknown): LineId {
  const read = v.safeParse(v.looseObject({ id: lineId }), json);
  return read.success ? read.output.id : '';
}
