import type { MentionId, UserId } from '#domain/basis/Id.ts';
import type { OutboxEntry } from '#ports/Outbox.ts';
import { type Diary, dismissalKey, mentionState, type Said } from './Diary.ts';
import type { SeenAccount } from './readAccount.ts';
import type { Truth } from './readTruth.ts';

/** What the account says against what agents were told. Each line is something that must not be. */
export interface Judgement {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Deleted by somebody who may: reported, not lost. */
  readonly deleted: readonly string[];
}

/** Holds the account against the diary. What still waits in an outbox is neither lost nor there. */
export function judge(
  diary: Diary,
  truth: Truth,
  waiting: readonly OutboxEntry[],
  deletedIds: ReadonlySet<string>,
  isForgotten: (mention: MentionId) => boolean = () => false,
): Judgement {
  const lost: string[] = [];
  const doubled: string[] = truth.twins.map((id) => `${id} has two records`);
  const deleted: string[] = [];
  const miss = (id: string, line: string) => (deletedIds.has(id) ? deleted : lost).push(line);
  const waits = new Set(waiting.map(keyOf));

  for (const [id, said] of diary.mentions) {
    const state = mentionState(truth.mentions.get(id));
    if (isPossible(said, state) || waits.has(id) || diary.loose.has(id)) continue;
    if (state === 'none' && isForgotten(id)) continue;
    miss(id, `mention ${id} is ${state}, not ${said.map(told).join(', then ')}`);
  }
  for (const id of truth.mentions.keys())
    if (!diary.mentions.has(id)) doubled.push(`mention ${id} was made by nobody`);
  for (const [key, said] of diary.dismissals) {
    const state = truth.dismissed.has(key) ? 'in' : 'out';
    if (isPossible(said, state) || waits.has(key) || diary.loose.has(key)) continue;
    lost.push(`dismissal ${key} is ${state}, not ${said.map(told).join(', then ')}`);
  }
  for (const [id, said] of diary.events) {
    if (!said.isKept || said.isLoose || truth.events.has(id) || waits.has(id)) continue;
    miss(id, `${said.what} ${id} is not there`);
  }
  for (const event of truth.events.values())
    if (!event.kind.startsWith('champion.') && !diary.events.has(event.id))
      doubled.push(`${event.kind} ${event.id} was done by nobody`);
  judgeMoves(diary, truth, waiting, deletedIds, { lost, doubled, deleted });
  return { lost, doubled, deleted };
}

/** Each of a person's moves is a turn once, and only if Zendesk said that it was played. */
function judgeMoves(
  diary: Diary,
  truth: Truth,
  waiting: readonly OutboxEntry[],
  deletedIds: ReadonlySet<string>,
  { lost, doubled, deleted }: { lost: string[]; doubled: string[]; deleted: string[] },
): void {
  const entries = new Set(waiting.map(({ id }) => id));
  const moves = [...diary.moves];
  const groups = new Set(moves.map(([, { by, theme }]) => `${by} ${theme}`));
  for (const group of groups) {
    const [by = '', theme = ''] = group.split(' ');
    const own = moves.filter(([, move]) => move.by === by && move.theme === theme);
    const played = own.filter(([, { isDone }]) => isDone === true).length;
    const open = own.filter(([id, { isDone, isLoose }]) => isDone === null && (isLoose || entries.has(id)));
    const turns = [...truth.events.values()].filter(
      (event) => event.kind.startsWith('champion.') && event.actor === by && event.themeId === theme,
    ).length;
    const gone = [...deletedIds].filter((id) => id.startsWith(`${theme}.champion.`)).length;
    if (turns > played + open.length) doubled.push(`${group}: ${turns} turns for ${played} moves`);
    if (turns < played - gone) lost.push(`${group}: ${turns} turns for ${played} moves`);
    else if (turns < played) deleted.push(`${group}: a turn`);
    const last = own.toSorted(([, a], [, b]) => a.order - b.order).at(-1);
    if (last !== undefined && last[1].isDone === null && !last[1].isLoose && !entries.has(last[0]))
      lost.push(`${group}: the last move was neither played nor refused nor does it wait`);
  }
}

/** The last certain state, or one that was perhaps reached after it; before anything is certain also none at all. */
function isPossible(said: readonly Said[], state: string): boolean {
  const lastCertain = said.findLastIndex(({ isCertain }) => isCertain);
  if (lastCertain === -1 && (state === 'none' || state === 'out')) return true;
  return said.slice(Math.max(0, lastCertain)).some((one) => one.state === state);
}

function told({ state, isCertain }: Said): string {
  return `${state}${isCertain ? '' : ' (perhaps)'}`;
}

function keyOf({ by, write }: OutboxEntry): string {
  if (write.kind === 'mention') return write.mention.id;
  if (write.kind === 'dismissal') return dismissalKey(by, write.groupId);
  return write.kind === 'event' ? write.event.id : write.theme.id;
}

/** What of a fold counts for people, as one text: equal texts, equal accounts. */
export function canonical(
  { fold: { themes }, decisions, launches, notes }: SeenAccount,
  except: ReadonlySet<UserId>,
): readonly string[] {
  const prepared = [...launches.byId.values()].map(({ dismissed, ...launch }) =>
    JSON.stringify([launch, [...dismissed].toSorted()]),
  );
  const noted = notes.filter(({ by }) => !except.has(by)).map((note) => JSON.stringify(note));
  const worked = [...themes.values()]
    .filter(({ facts, mentions, merge }) => facts !== null || mentions.length > 0 || merge !== null)
    .map(({ id, facts, championship, merge, countsIn, mentions }) => {
      const { championId, since } = championship;
      const tickets = mentions.map(({ ticketId, parts }) => [
        ticketId,
        parts.flatMap(({ records }) =>
          records
            .filter(({ taggedBy }) => !except.has(taggedBy))
            .map((record) => [record.id, record.requesterId, mentionState(record), record.quotes]),
        ),
      ]);
      const decided = decisions.byTheme.get(id) ?? [];
      return JSON.stringify([id, facts, championId, since, merge, countsIn, decided, tickets.toSorted()]);
    });
  return [...worked, ...prepared, ...noted].toSorted();
}
