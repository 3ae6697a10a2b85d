import * as v from 'valibot';
import { idText } from './idText.ts';

const parts = {
  id: idText,
  title: v.string(),
  description: v.nullish(v.string()),
  active: v.boolean(),
  actions: v.array(v.object({ field: v.string(), value: v.union([v.string(), v.array(v.string())]) })),
  restriction: v.nullish(v.object({ type: v.string() })),
};

/** One macro. */
export const macroWire = v.object({ macro: v.object(parts) });

/** Some macros, of which only what tells ours apart is read. */
export const macrosWire = v.object({
  macros: v.array(v.object({ id: idText, description: parts.description, restriction: parts.restriction })),
});

/** A macro that was written. */
export const writtenMacro = v.object({ macro: v.object({ id: idText }) });
