import { busiestMinute } from './fleet/busiestMinute.ts';
import { isExport } from './fleet/requestKind.ts';
import { runFleet } from './fleet/runFleet.ts';
const asked = await runFleet(process.cwd(), 'fleet', 2, 2_000, 50_000);
console.log('seed 2', asked.length, busiestMinute(asked), busiestMinute(asked.filter(isExport)));
