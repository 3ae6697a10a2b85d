import type { Budget, BudgetReport } from '#ports/Budget.ts';

/** A budget of which nothing is used, or as a test says. */
export function fakeBudget(report: Partial<BudgetReport> = {}): Budget {
  const idle = { sentLastMinute: 0, perMinute: 60, heldSeconds: 0, account: null, jobs: 0 };
  return { report: async () => ({ ...idle, ...report }) };
}
