const STEPS = '▁▂▃▄▅▆▇█';

/** A number a week, as a line of blocks as high as the largest; nobody is a gap. */
export function sparkline(values: readonly number[]): string {
  const most = Math.max(1, ...values);
  return values
    .map((value) =>
      value === 0 ? ' ' : (STEPS[Math.max(0, Math.ceil((value / most) * STEPS.length) - 1)] ?? ' '),
    )
    .join('');
}
