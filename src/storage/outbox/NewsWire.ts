/** Carries news between the tabs of one person. What one tells, all others hear, not itself. */
export interface NewsWire {
  readonly send: (news: unknown) => void;
  readonly listen: (listener: (news: unknown) => void) => void;
}
