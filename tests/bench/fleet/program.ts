import { fleetDay } from './fleetDay.ts';
import { shift } from './shift.ts';

// Bundled and run by itself (see `runFleet.ts`): prints what was asked of the account as JSON.

const [what = '', ...given] = process.argv.slice(2);
const [seed = 1, agents = 100, tickets = 1_000] = given.map(Number);
const asked = what === 'shift' ? await shift(seed) : await fleetDay({ seed, agents, tickets });
process.stdout.write(JSON.stringify(asked));
