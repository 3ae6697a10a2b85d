const KNOWN: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Whether this is the code of a currency (ISO 4217, in capitals). */
export function isCurrency(code: string): boolean {
  return KNOWN.has(code);
}

/** All of them, by code. */
export function currencies(): readonly string[] {
  return [...KNOWN];
}
