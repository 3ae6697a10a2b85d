/** What a list of who asks is of. */
export type AskedView = 'organizations' | 'people' | 'tickets';

/** A list that somebody wants to see; another `count` is another wish for the same. */
export interface AskedWish {
  readonly view: AskedView;
  readonly count: number;
}
