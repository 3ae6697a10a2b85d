import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Day } from '#domain/basis/Day.ts';
import { dayNumbered } from '#domain/rollup/dayNumber.ts';
import { accessFrom } from './sweep/accessFrom.ts';
import { dayArgument } from './dayArgument.ts';
import { sweepCommand } from './sweepCommand.ts';
import { engine, terminal } from './terminal.ts';

const DAY_MS = 86_400_000;

interface Options {
  readonly subdomain: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly view?: readonly string[];
  readonly state?: string;
  readonly estimate: boolean;
  readonly json: boolean;
  readonly apply?: string;
  readonly local?: string;
}

/** `groundswell sweep`, as the command line offers it. */
export function defineSweep(program: Command): void {
  const sweep = program
    .command('sweep')
    .summary('read the history of a live account')
    .description(
      'Reads tickets of the past over Zendesk’s REST interface, as Settings → History does, and prints what may\n' +
        'be themes. Writes nothing to the account but what --apply names.',
    )
    .requiredOption('--subdomain <name>', 'acme for acme.zendesk.com', subdomain)
    .option('--from <day>', 'the first day, by tickets’ creation (default: 30 days ago)', day)
    .option('--until <day>', 'the last day (default: today)', day)
    .option('--view <view...>', 'only tickets that are in one of these views, by id or name')
    .option('--state <file>', 'keeps what was read (default: groundswell-SUBDOMAIN.sweep)')
    .option('--estimate', 'say how many tickets, requests and minutes it takes, and stop', false)
    .option(
      '--apply <file>',
      'accept the proposals of this file, as --json printed them; "-" for standard input',
    )
    .option('--json', 'one JSON document', false)
    .addOption(new Option('--local <address>', 'the local Zendesk instead').hideHelp().argParser(loopback))
    .addHelpText(
      'after',
      `
Credentials come from the environment, never from the command line:
  ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN. An agent’s are enough.

Examples:
  $ groundswell sweep --subdomain acme --estimate --from 2025-01-01
  $ groundswell sweep --subdomain acme --from 2025-01-01 --until 2025-12-31 --json > proposals.json
  $ groundswell sweep --subdomain acme --view "Enterprise, solved" 360012 --estimate
  $ groundswell sweep --subdomain acme --apply proposals.json

How it goes:
  A hundred tickets a request by their first comments, and one request more where something is asked. At
  most 40 requests a minute, and none while the account has less than half of its limit left. What an
  admin keeps from the app is not read. Stopped, killed or refused, the same command goes on where it was;
  a later --until reads only what is new. With --view the views are listed first, a hundred tickets a request;
  Zendesk counts them whole for the estimate, and shows no archived tickets in them. The state file holds
  customers’ words: it is made for you alone.

What --apply writes:
  Take out of the file what is not to be accepted, change names, or give a theme’s id as "into". What is left
  becomes themes with a mention for each ticket, which is nobody’s tag; no ticket is tagged. How many tickets of
  each day were read, and how far, is noted for the boards. Tickets, people and
  what is kept from the app are looked at once more before, and nothing is written above 80 % of what the account
  may hold. Stopped or killed, the same command goes on, and writes nothing twice.

Exit code: 0 all read, or written; 1 stopped, or not all of it could be; 2 wrong usage or credentials, or
  the account does not answer.`,
    );
  sweep.action(async (options: Options) => {
    const access = accessFrom(process.env, options.local ?? `https://${options.subdomain}.zendesk.com`);
    if (access === null)
      return sweep.error('error: set ZENDESK_OAUTH_TOKEN, or ZENDESK_EMAIL and ZENDESK_API_TOKEN');
    const today = Math.floor(Date.now() / DAY_MS);
    const { from = dayNumbered(today - 30), until = dayNumbered(today) } = options;
    if (from > until) sweep.error('error: --from lies behind --until');
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.exitCode = await sweepCommand(
      {
        subdomain: options.subdomain,
        access,
        from,
        until,
        views: options.view ?? [],
        state: options.state ?? `groundswell-${options.subdomain}.sweep`,
        isEstimate: options.estimate,
        apply: options.apply ?? null,
        json: options.json,
      },
      engine(),
      terminal(),
      stop.signal,
    );
  });
}

function day(text: string): Day {
  return dayNumbered(dayArgument(text));
}

function subdomain(text: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/iu.test(text))
    throw new InvalidArgumentError('It must be the first word of the account’s address, like acme.');
  return text.toLowerCase();
}

function loopback(text: string): string {
  if (!URL.canParse(text) || new URL(text).hostname !== '127.0.0.1')
    throw new InvalidArgumentError('It must be on this machine: http://127.0.0.1:4444');
  return text;
}
