import * as v from 'valibot';
import { digits, text } from './payloadWire.ts';

/** What the folds rely on of macros: checked by whoever says what may be told, beside a ticket or on the full page. */
export const OUTCOME_PAYLOADS: ReadonlyMap<string, v.GenericSchema> = new Map<string, v.GenericSchema>([
  ['macro.saved', v.object({ macro: digits, told: text, language: text, isShared: v.boolean() })],
  ['macro.retired', v.object({ macro: digits, because: v.picklist(['notSo', 'gone']) })],
]);
