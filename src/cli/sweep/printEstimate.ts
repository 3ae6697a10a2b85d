import type { SweepEstimate, SweepWish } from '#workflows/sweep/estimateSweep.ts';

/** What a sweep will take, as one JSON document. */
export function estimateJson({ from, until, views }: SweepWish, estimate: SweepEstimate): string {
  const { tickets, isAtMost, isExported, requests, minutes } = estimate;
  return JSON.stringify({
    from,
    until,
    ...(views && { views }),
    tickets,
    at_most: isAtMost,
    exported: isExported,
    requests,
    minutes,
  });
}

/** The same for people. */
export function estimateText({ from, until, views = [] }: SweepWish, estimate: SweepEstimate): string {
  const { tickets, isAtMost, requests, minutes } = estimate;
  const where = views.length === 0 ? '' : ` in ${views.map(({ name }) => `“${name}”`).join(', ')}`;
  return `${isAtMost ? 'at most ' : ''}${tickets} tickets from ${from} to ${until}${where}: some ${requests} requests, ${minutes} minutes.\n`;
}
