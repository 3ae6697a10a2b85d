/** Log-odds of a probability; 0 and 1 are kept finite. */
export function toOdds(probability: number): number {
  const inside = Math.min(0.995, Math.max(0.005, probability));
  return Math.log(inside / (1 - inside));
}

/** The probability of log-odds. */
export function fromOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
