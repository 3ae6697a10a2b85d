import type { StormReport } from './runStorm.ts';

/** The table for people. */
export function printReport(report: StormReport): void {
  const { seed, actions, faults, attacks, kills, requests, kept, confirmed, waiting } = report;
  const { lost, doubled, deleted, diverged, complaints, virtualMinutes, fingerprint, submittedTags } = report;
  table('What agents did', actions);
  table('What happened to their requests', faults);
  table('What hostile agents did', attacks);
  table(
    'In all',
    new Map<string, number>([
      ['tabs killed', kills],
      ['requests', requests],
      ['minutes of the account’s clock', virtualMinutes],
      ['writes kept in an outbox', kept],
      ['of these confirmed by Zendesk', confirmed],
      ['tags set or taken with a submit', submittedTags],
      ['waiting for their person’s choice', waiting.length],
      ['deleted by hostile agents', deleted.length],
      ['breaches of Zendesk’s description', complaints.length],
    ]),
  );
  table(
    'At the end',
    new Map([
      ['lost', lost.length],
      ['doubled', doubled.length],
      ['diverged', diverged.length],
    ]),
  );
  console.log(`\nseed ${seed} · fingerprint ${fingerprint}`);
}

function table(title: string, counts: ReadonlyMap<string, number>): void {
  console.log(`\n${title}`);
  for (const [what, count] of [...counts].toSorted(([, a], [, b]) => b - a))
    console.log(`  ${String(count).padStart(6)}  ${what}`);
}
