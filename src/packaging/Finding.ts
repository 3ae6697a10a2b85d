/** What a check has to say: an error would have the upload refused (or our own rule broken), a warning would not. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  /** The file, and the place in it where one is known. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly remedy: string;
}

export function error(where: string, what: string, remedy: string): Finding {
  return { severity: 'error', where, what, remedy };
}

export function warning(where: string, what: string, remedy: string): Finding {
  return { severity: 'warning', where, what, remedy };
}
