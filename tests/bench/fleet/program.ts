import { fleetDay } from './fleetDay.ts';
import { shift } from './shift.ts';

// Bundled and run by itself (see `runFleet.ts`): prints what was asked of the account as JSON, and the
// hours of a long day as they pass to standard error.

const [what = '', ...given] = process.argv.slice(2);
const [seed = 1, agents = 100, tickets = 1_000] = given.map(Number);
const say = (line: string): void => void process.stderr.write(`  ${line}\n`);
const asked = what === 'shift' ? await shift(seed) : await fleetDay({ seed, agents, tickets }, say);
process.stdout.write(JSON.stringify(asked));
