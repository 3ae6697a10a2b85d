/** A line of a digest: a theme's name, and what is told of it. */
export interface DigestLine {
  readonly name: string;
  readonly note: string;
}

/** What stands below one heading. */
export interface DigestPart {
  readonly title: string;
  readonly lines: readonly DigestLine[];
  /** What is said where there are no lines: why there are none. */
  readonly none: string;
}

/** A week as it is copied: every part in words already, in the language of whoever copies. */
export interface DigestPaper {
  readonly title: string;
  /** Of which days, and what they are held against. */
  readonly about: string;
  readonly parts: readonly DigestPart[];
  /** What the numbers rest on, and what they leave out. */
  readonly foot: readonly string[];
  /** Where every number opens to what stands behind it. */
  readonly address: string;
}
