import { busiestMinute } from './fleet/busiestMinute.ts';
import { isExport } from './fleet/requestKind.ts';
import { runFleet } from './fleet/runFleet.ts';
import type { Measure } from './Measure.ts';
import { rowOf } from './Row.ts';

/**
 * A team's load on its account at the busiest sixty seconds of a day: the client as it is shipped, one browser a person,
 * against the local Zendesk, in simulated time. Shifts of eight hours begin within two, tickets come by chance; every tenth
 * is tagged and every tenth was tagged before; of ten people one looks at the board twice. All begin with an empty
 * browser, which is the worst day. Seeds 1 to 3.
 */
export function measureFleet(root: string): Measure {
  return {
    ids: ['fleet.100.requestsPerMinute'],
    run: async (say) => {
      const values: number[] = [];
      for (const seed of [1, 2, 3]) {
        const asked = await runFleet(root, 'fleet', seed, 100, 1_000);
        values.push(busiestMinute(asked));
        say(
          `100 agents, seed ${seed}: ${asked.length} requests in a day, ${values.at(-1)} in its busiest minute`,
        );
      }
      const what = 'requests at the busiest minute: 100 agents, 1,000 tickets a day, every tenth tagged';
      const head = {
        id: 'fleet.100.requestsPerMinute',
        what,
        unit: 'requests',
        goal: 40,
        better: 'lower',
      } as const;
      return [rowOf(head, values)];
    },
  };
}

/** The same of 2,000 agents and 50,000 tickets, with 400 themes; seed 1. Of it the incremental exports by themselves. */
export function measureLargeFleet(root: string): Measure {
  return {
    ids: ['fleet.2000.requestsPerMinute', 'fleet.exportPerMinute'],
    isLong: true,
    run: async (say) => {
      say('2,000 agents: this takes some minutes');
      const asked = await runFleet(root, 'fleet', 1, 2_000, 50_000);
      const exports = asked.filter(isExport);
      say(`2,000 agents: ${asked.length} requests in a day, ${exports.length} of them exports`);
      const common = { unit: 'requests', better: 'lower' } as const;
      const requests =
        'requests at the busiest minute: 2,000 agents, 50,000 tickets a day, every tenth tagged';
      const exported = 'incremental exports at the busiest minute: 2,000 agents, 200 of them at the board';
      return [
        rowOf({ ...common, id: 'fleet.2000.requestsPerMinute', what: requests, goal: 250 }, [
          busiestMinute(asked),
        ]),
        rowOf({ ...common, id: 'fleet.exportPerMinute', what: exported, goal: 5 }, [busiestMinute(exports)]),
      ];
    },
  };
}
