/** A moment as ISO 8601 in UTC, with milliseconds or whole seconds as its source had them. */
export type Instant = string & { readonly __instant: true };

/** The moment `epochMs` milliseconds after 1970-01-01T00:00:00Z. */
export function instant(epochMs: number): Instant {
  return new Date(epochMs).toISOString() as Instant;
}

/**
 * Reads a date as Zendesk writes it (with any offset). Gives `null` for what is no date, so that an edge can name
 * the field that was wrong.
 */
export function parseInstant(text: string): Instant | null {
  const epochMs = Date.parse(text);
  return Number.isNaN(epochMs) ? null : instant(epochMs);
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function epochMs(moment: Instant): number {
  return Date.parse(moment);
}
