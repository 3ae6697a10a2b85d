import { busiestMinute } from './fleet/busiestMinute.ts';
import { runFleet } from './fleet/runFleet.ts';
import { isOfSweep } from './fleet/sweepDay.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

/** What a person may send in a minute, all tabs together. */
const OWN_BUDGET = 60;

/**
 * A sweep of 20,000 tickets in the app as it is shipped, against the local Zendesk with the smallest plan's limits, in
 * simulated time, while its reader works in the sidebar: once as an agent (by search), once as an admin (by export). The
 * engine is a stand-in that hears a wish in every seventh ticket: what counts here are requests.
 */
export function measureSweep(root: string): Measure {
  return {
    ids: ['sweep.20k.429s', 'sweep.20k.requestsPerMinute', 'sweep.20k.sidebarPerHour'],
    isLong: true,
    run: async (say) => {
      const [refused, busiest, beside]: [number[], number[], number[]] = [[], [], []];
      for (const role of ['agent', 'admin'] as const) {
        const asked = await runFleet(root, 'sweep', role);
        const times = asked.map(({ atMs }) => atMs);
        const hours = (Math.max(...times) - Math.min(...times)) / 3_600_000;
        const ofSidebar = asked.filter((one) => !isOfSweep(one));
        refused.push(asked.filter(({ status }) => status === 429).length);
        busiest.push(busiestMinute(asked));
        beside.push(ofSidebar.length / hours);
        say(`${role}: ${asked.length} requests, ${ofSidebar.length} of them not the sweep’s`);
      }
      const head = { unit: 'requests', better: 'lower' } as const;
      const what = 'a sweep of 20,000 tickets, its reader at work meanwhile: ';
      return [
        rowOf({ ...head, id: 'sweep.20k.429s', what: `${what}refused for their number`, goal: 0 }, [
          Math.max(...refused),
        ]),
        rowOf(
          {
            ...head,
            id: 'sweep.20k.requestsPerMinute',
            what: `${what}at the busiest minute`,
            goal: OWN_BUDGET,
          },
          busiest,
        ),
        rowOf(
          { ...head, id: 'sweep.20k.sidebarPerHour', what: `${what}of the sidebar an hour`, goal: 100 },
          beside,
        ),
      ];
    },
  };
}
