import { spawnSync } from 'node:child_process';
import { buildStorm } from './buildStorm.ts';

// `npm run test:storm`: builds the storm and runs it; see `storm.ts`.

const { status } = spawnSync(process.execPath, [await buildStorm(), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
