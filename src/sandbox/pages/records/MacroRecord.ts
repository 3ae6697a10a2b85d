/** A macro as REST answers it. */
export interface MacroRecord {
  readonly id: number;
  readonly title: string;
}
