/** A number of a pitch as it is read, and what it counts. */
export interface PaperNumber {
  readonly label: string;
  readonly value: string;
}

/** A customer's words, and who said them when. */
export interface PaperQuote {
  readonly text: string;
  readonly from: string;
}

/** What customers themselves say of how and where it happens. */
export interface PaperCircumstances {
  readonly title: string;
  /** What they name: "Chrome 126 (2 tickets), Safari (1 ticket)" of `Browsers`. */
  readonly named: readonly PaperNumber[];
  /** What they do, and what happens then. */
  readonly steps: readonly PaperQuote[];
  /** What nobody says. */
  readonly lacking: string;
}

/**
 * A pitch as it is read on one page, copied or sent: every part in words already, in the language of its writer, its
 * numbers filled in as they are now. Parts that a pitch does not have are empty.
 */
export interface PitchPaper {
  /** The theme's name. */
  readonly title: string;
  /** Who it is for, from whom, and of which day; one line. */
  readonly about: string;
  /** "Do X to move Y, measured by Z, by D; stop if K." */
  readonly sentence: string;
  readonly numbers: readonly PaperNumber[];
  /** The case in its writer's words. */
  readonly paragraphs: readonly string[];
  /** `null` for audiences that do not go by it. */
  readonly circumstances: PaperCircumstances | null;
  /** What stands above the quotes. */
  readonly quotesTitle: string;
  readonly quotes: readonly PaperQuote[];
  /** What the numbers rest on, and what they leave out. */
  readonly foot: string;
}
