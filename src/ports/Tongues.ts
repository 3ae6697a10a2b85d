/** Tells the languages of texts. Pure: the same text gives the same answer, and nothing leaves the machine. */
export interface Tongues {
  /** BCP 47 of a text (`en`, `pt`), `und` where it is too short to tell. */
  readonly languageOf: (text: string) => string;
}
