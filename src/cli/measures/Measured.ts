/** A number, between what it lies in 19 of 20 samples like this one, and on how many cases it rests. */
export interface Measured {
  readonly measure: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly count: number;
}
