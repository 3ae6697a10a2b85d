import type { OutboxEntry } from '#ports/Outbox.ts';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import { checkAnswer, checkRequest, contractAvailable } from '../sandbox/contract/checkContract.ts';
import type { ClientFault } from './clientFaults.ts';
import { Dice } from './Dice.ts';
import { Diary } from './Diary.ts';
import { type Attack, Hostile } from './Hostile.ts';
import { installBrowser, settle } from './installBrowser.ts';
import { canonical, judge, type Judgement } from './judge.ts';
import { strayTags, wronglyTaken } from './judgeTags.ts';
import { Network } from './Network.ts';
import { readAccount, seeAccount } from './readAccount.ts';
import { readTruth } from './readTruth.ts';
import { ADMIN, DECIDER_TERMS, STORM_BEGINS, startStormAccount } from './stormAccount.ts';
import { StormAdmin } from './StormAdmin.ts';
import { StormAgent, type StormWorld } from './StormAgent.ts';
import { VirtualTime } from './VirtualTime.ts';

export interface StormOptions {
  readonly agents: number;
  /** How many of the agents are hostile. */
  readonly hostile: number;
  readonly actions: number;
  readonly tickets: number;
  readonly seed: number;
  readonly attacks: readonly Attack[];
  /** Checks every n-th request and answer against Zendesk's description; 0 for none. */
  readonly checkEvery: number;
  /** Another client than ours, for tests of the storm itself. */
  readonly fault?: ClientFault | undefined;
  readonly onProgress?: (line: string) => void;
}

/** What a storm did, and what the account was like after it. */
export interface StormReport extends Judgement {
  readonly seed: number;
  readonly actions: ReadonlyMap<string, number>;
  readonly faults: ReadonlyMap<string, number>;
  readonly attacks: ReadonlyMap<string, number>;
  readonly kills: number;
  readonly requests: number;
  readonly kept: number;
  readonly confirmed: number;
  /** What still waits for its person's choice. */
  readonly waiting: readonly OutboxEntry[];
  /** Agents who see another account than the first, and where honest agents' deeds do not count as they wrote them. */
  readonly diverged: readonly string[];
  readonly complaints: readonly string[];
  /** Tags of ours that came or went with agents' submits. */
  readonly submittedTags: number;
  readonly virtualMinutes: number;
  /** The same for every run with the same options. */
  readonly fingerprint: string;
}

const MEAN_THOUGHT_MS = 45_000;
const MEAN_SPELL_MS = 120_000;
const MEAN_ADMIN_MS = 240_000;
const MOST_CALM_ROUNDS = 30;
const CALM_ROUND_MS = 400_000;
/** Those who may not export learn of deletions by the count of a week. */
const LONG_AFTER_MS = 8 * 24 * 3_600_000;

/** Lets a storm rage over a local Zendesk, calms down, and judges what is left. */
export async function runStorm(options: StormOptions): Promise<StormReport> {
  const { agents, hostile, actions, tickets, seed } = options;
  const dice = new Dice(seed);
  const zendesk = await startStormAccount(agents, tickets);
  const time = new VirtualTime(
    Date.parse(STORM_BEGINS),
    (byMs) => zendesk.clock.advance(byMs / 1_000),
    settle,
  );
  const uninstall = installBrowser(time);
  const network = new Network(zendesk, time, dice.for('network'));
  const complaints = options.checkEvery > 0 ? watchContract(network, options.checkEvery) : [];
  const diary = new Diary();
  let kills = 0;
  const world: StormWorld = {
    ...{ time, network, diary, agents, tickets },
    fault: options.fault,
    onDeath: () => (kills += 1),
  };
  const honest = Array.from(
    { length: agents - hostile },
    (_, n) => new StormAgent(n, world, dice.for(`agent ${n}`)),
  );
  const admin = new StormAdmin(world, dice.for('admin'));
  const everybody: readonly StormAgent[] = [...honest, admin];
  const enemies = Array.from({ length: hostile }, (_, n) => {
    const who = agents - hostile + n;
    return new Hostile(who, agents - hostile, network, dice.for(`hostile ${n}`), options.attacks);
  });

  const weather = (change: object) => {
    const url = new URL('/local/weather', zendesk.url);
    const body = JSON.stringify({ mode: 'fine', ...change });
    return fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  };

  /** Lets time pass until this is done; a bug that is thrown on the way ends the storm. */
  async function until<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const end = () => (isOver = true);
    work.then(end, end);
    await time.pass(() => isOver);
    if (!isOver) throw new Error('Nothing happens any more, and something is still waited for');
    return work;
  }

  try {
    let left = actions;
    await weather({ stormSeed: seed, searchLagSeconds: 60, jobDelayMs: 0 });
    await nameDeciders(network);
    const spells = dice.for('weather');
    const changeWeather = async (): Promise<void> => {
      if (left <= 0) return;
      const calm = { mode: 'storm', failRate: 0.02 };
      const gale = { mode: 'storm', failRate: 0.1 + 0.4 * spells.throw() };
      await weather(spells.isHit(0.06) ? { mode: 'offline' } : spells.isHit(0.45) ? gale : calm);
      time.after(spells.wait(MEAN_SPELL_MS), changeWeather);
    };
    await changeWeather();
    const lives = honest.map(async (agent, n) => {
      const own = dice.for(`life ${n}`);
      for (;;) {
        await new Promise<void>((resolve) => void time.after(own.wait(MEAN_THOUGHT_MS), resolve));
        if (left <= 0) return;
        left -= 1;
        if (left % 500 === 0) options.onProgress?.(`${actions - left} of ${actions} actions`);
        await agent.live();
      }
    });
    const rounds = dice.for('admin');
    const duty = (async () => {
      for (;;) {
        await new Promise<void>((resolve) => void time.after(rounds.wait(MEAN_ADMIN_MS), resolve));
        if (left <= 0) return;
        await admin.live();
      }
    })();
    const strikes = dice.for('strikes');
    for (const enemy of enemies) {
      const strike = async (): Promise<void> => {
        if (left <= 0) return;
        await enemy.strike();
        time.after(strikes.wait(MEAN_THOUGHT_MS), strike);
      };
      time.after(strikes.wait(MEAN_THOUGHT_MS), strike);
    }
    await until(Promise.all([...lives, duty]));
    const stormKills = kills;
    const faults = new Map(network.fates);
    const stormRequests = network.requests;

    options.onProgress?.('calming down');
    await weather({});
    for (const agent of everybody) agent.calmDown();
    let waiting: readonly OutboxEntry[] = [];
    for (let round = 0; round < MOST_CALM_ROUNDS; round++) {
      await until(
        (async () => {
          for (const agent of honest) await agent.tryEverything();
          await new Promise<void>((resolve) => void time.after(CALM_ROUND_MS, resolve));
          const all: OutboxEntry[] = [];
          for (const agent of honest) all.push(...(await agent.waiting()));
          waiting = all;
        })(),
      );
      if (round > 0 && waiting.every(({ isStuck }) => isStuck)) break;
    }

    options.onProgress?.('the admin ends what was begun');
    const wrong = [...(await until(admin.endAll()))];

    options.onProgress?.('reading everything');
    const readAs = async (agent: StormAgent, runs: number) => {
      const page = await agent.somePage();
      return page.tab.run(() => readAccount(page, runs));
    };
    for (const agent of everybody) await until(readAs(agent, 1));
    await until(new Promise<void>((resolve) => void time.after(LONG_AFTER_MS, resolve)));
    // What hostile agents deleted is known by now, so that the tags of it are too many.
    wrong.push(...(await until(admin.endAll())));
    const deletedIds = new Set(enemies.flatMap(({ deleted }) => [...deleted]));
    const hostileIds = new Set(enemies.map(({ id }) => id));
    const truth = await readTruth(network, hostileIds);
    const judged = judge(diary, truth, waiting, deletedIds, admin.isForgotten);
    const events = [...truth.events.values()];
    const seen = seeAccount(truth.mentions.values(), events, DECIDER_TERMS);
    const expected = canonical(seen, hostileIds);
    const stayed = [...truth.mentions.values()].filter(({ requesterId }) =>
      admin.forgotten.has(requesterId as never),
    );
    const taken = wronglyTaken(diary, deletedIds, admin.isForgotten);
    const stray = await strayTags(network, truth, tickets);
    const lost = [
      ...judged.lost,
      ...wrong,
      ...taken,
      ...stray,
      ...stayed.map(({ id }) => `${id} is of somebody forgotten`),
    ];
    const diverged: string[] = [];
    for (const agent of everybody) {
      const seen = canonical(await until(readAs(agent, 2)), hostileIds);
      const difference = firstDifference(expected, seen);
      if (difference !== null) diverged.push(`${agent.id} ${difference}`);
    }
    return {
      ...judged,
      lost,
      ...{ seed, faults, diverged, complaints, waiting, kills: stormKills, requests: stormRequests },
      actions: diary.actions,
      attacks: sum(enemies.map(({ done }) => done)),
      submittedTags: diary.submits.flatMap(({ added, removed }) => [...added, ...removed]).length,
      kept: diary.kept,
      confirmed: diary.confirmed,
      virtualMinutes: Math.round((time.nowMs - Date.parse(STORM_BEGINS)) / 60_000),
      fingerprint: network.fingerprint(),
    };
  } finally {
    uninstall();
    network.close();
    await zendesk.stop();
  }
}

/** Says who decides, as the admin's page does. */
async function nameDeciders(network: Network): Promise<void> {
  const id = 'setting.deciders';
  const fields = { kind: 'setting', body: JSON.stringify(DECIDER_TERMS) };
  const record = { name: id, external_id: id, custom_object_fields: fields };
  await network.ask(ADMIN, 'POST', recordsPath(ENTRY), { custom_object_record: record });
}

/** Where two accounts differ first, with what stands around it. */
function firstDifference(expected: readonly string[], seen: readonly string[]): string | null {
  const missing = expected.find((line) => !seen.includes(line));
  const other = seen.find((line) => !expected.includes(line));
  if (missing === undefined && other === undefined) return null;
  const [one, two] = [missing ?? '', other ?? ''];
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  const around = (line: string) => line.slice(Math.max(0, at - 60), at + 160);
  return `${(missing ?? other ?? '').slice(0, 20)} is …${around(two)}… instead of …${around(one)}…`;
}

function watchContract(network: Network, every: number): string[] {
  const complaints: string[] = [];
  if (!contractAvailable) return complaints;
  let count = 0;
  network.onAnswer = ({ method, path, body, isApp }, wire) => {
    if (!isApp || count++ % every !== 0) return;
    const { pathname, searchParams } = new URL(path, 'https://storm.zendesk.com');
    const sent: unknown = body === undefined ? undefined : JSON.parse(body);
    complaints.push(...checkRequest(method, pathname, searchParams, sent));
    if (wire === null || wire === 'hangs') return;
    const given: unknown = wire.text === '' ? undefined : JSON.parse(wire.text);
    complaints.push(...checkAnswer(method, pathname, wire.status, given));
  };
  return complaints;
}

function sum(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const map of maps) for (const [key, n] of map) total.set(key, (total.get(key) ?? 0) + n);
  return total;
}
