import { fleetDay } from './fleetDay.ts';
import { shift } from './shift.ts';
import { sweepDay } from './sweepDay.ts';

// Bundled and run by itself (see `runFleet.ts`): prints what was asked of the account as JSON, and the
// hours of a long day as they pass to standard error.

const [what = '', ...given] = process.argv.slice(2);
const [seed = 1, agents = 100, tickets = 1_000] = given.map(Number);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
const ways = {
  shift: () => shift(seed),
  sweep: () => sweepDay(given[0] === 'admin' ? 'admin' : 'agent', say),
  fleet: () => fleetDay({ seed, agents, tickets }, say),
};
const asked = await ways[what === 'shift' || what === 'sweep' ? what : 'fleet']();
process.stdout.write(JSON.stringify(asked));
