import { runFleet } from './fleet/runFleet.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

const HOURS = 8;
const SEEDS = [1, 2, 3];

/**
 * What one agent's day asks of the account: the client as it is shipped in as many pages as there are open tickets (20),
 * against the local Zendesk, in simulated time. 80 themes of up to 150 tickets, a power law; each tenth ticket was tagged
 * by a colleague before, each twentieth tag makes a new theme, each tag is submitted two minutes later. Seeds 1 to 3.
 */
export function measureShift(root: string): Measure {
  return {
    ids: ['shift.requestsPerHour'],
    run: async (say) => {
      const values: number[] = [];
      for (const seed of SEEDS) {
        const asked = await runFleet(root, 'shift', seed);
        const refused = asked.filter(({ status }) => status >= 400).length;
        if (refused > 0) throw new Error(`The account refused ${refused} requests`);
        values.push(asked.length / HOURS);
        say(`shift, seed ${seed}: ${asked.length} requests in ${HOURS} hours`);
      }
      const what = 'requests of one agent: 8 simulated hours, 60 tickets and 25 tags an hour, 20 tabs open';
      const head = {
        id: 'shift.requestsPerHour',
        what,
        unit: 'requests',
        goal: 100,
        better: 'lower',
      } as const;
      return [rowOf(head, values)];
    },
  };
}
