/** A record may hold 32 KB; Zendesk does not say how it counts, so that we stay below by a tenth. */
export const RECORD_BYTES = 29_000;

/** Zendesk's short texts and names; longer ones are for textareas. */
export const TEXT_CHARACTERS = 250;

/** What a value weighs in a record: its UTF-8 bytes once it is JSON inside a JSON text. */
export function recordBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(value))).length;
}

/** A text in one line that fits a short field, with … where it was cut (never inside a surrogate pair). */
export function shortText(text: string, characters = TEXT_CHARACTERS): string {
  const line = text
    .slice(0, characters * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  const units = [...line];
  return units.length <= characters ? line : `${units.slice(0, characters - 1).join('')}…`;
}
