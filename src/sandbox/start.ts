import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { buildWhatIsMissing } from './serve/buildWhatIsMissing.ts';
import { startLocalZendesk } from './startLocalZendesk.ts';
import type { LocalZendesk, LocalZendeskOptions } from './startLocalZendesk.ts';

const portsToTry = 20;
const badLinesToShow = 20;

const command = new Command('npm start --')
  .description('Starts a local Zendesk with the app installed in it.')
  .option('--port <number>', 'where to listen', wholeNumber, 4500)
  .option('--fresh', 'forget everything done here and begin anew')
  .option('--tickets <file>', 'load a Zendesk ticket export (NDJSON) instead of the demonstration inbox')
  .option('--data <folder>', 'where the database lies', '.local-zendesk')
  .option('--no-build', 'use what is built, however old')
  .parse();
const options = command.opts<{
  port: number;
  fresh?: true;
  tickets?: string;
  data: string;
  build: boolean;
}>();

if (options.tickets !== undefined && !existsSync(options.tickets))
  command.error(`There is no file ${options.tickets}`);
if (options.build) await buildWhatIsMissing(fileURLToPath(new URL('../../', import.meta.url)), console.log);

const zendesk = await startOnFreePort({
  port: options.port,
  dataDir: options.data,
  fresh: options.fresh ?? false,
  ...(options.tickets === undefined ? {} : { ticketsFile: options.tickets }),
});

if (zendesk.badLines.length > 0) {
  console.log(`\n${zendesk.badLines.length} lines of ${options.tickets ?? ''} could not be read:`);
  for (const { line, reason } of zendesk.badLines.slice(0, badLinesToShow))
    console.log(`  line ${line}: ${reason}`);
  if (zendesk.badLines.length > badLinesToShow)
    console.log(`  … and ${zendesk.badLines.length - badLinesToShow} more`);
}
const anew = ['npm start -- --fresh', ...process.argv.slice(2).filter((word) => word !== '--fresh')].join(
  ' ',
);
console.log(`
  The local Zendesk is ready:  ${zendesk.url}

  You are signed in as Aylin Demir, agent. The menu at the top right changes who you are.
  The first time: become Renée Lambert, admin, open Groundswell in the bar on the left and press Set up.
  ${options.tickets === undefined ? 'You see the demonstration inbox of Fernway, an invented company.' : `You see the tickets of ${options.tickets}.`}
  What you do is kept in ${options.data}/ and is there after a restart.
  To begin anew: ${anew}
  Every part of the app in every state: ${zendesk.url}/local/gallery/
  Ctrl-C stops.
`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) process.exit(1);
    stopping = true;
    void zendesk.stop().then(() => process.exit(0));
  });

async function startOnFreePort(
  wanted: LocalZendeskOptions & { readonly port: number },
): Promise<LocalZendesk> {
  for (let port = wanted.port; ; port += 2) {
    try {
      return await startLocalZendesk({ ...wanted, port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port > wanted.port + 2 * portsToTry) throw error;
      console.log(`Port ${port} is taken; trying ${port + 2}.`);
    }
  }
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('It must be a port number.');
  return value;
}
