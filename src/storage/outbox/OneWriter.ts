/** Lets one tab at a time do something; the others wait for their turn. */
export interface OneWriter {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}
