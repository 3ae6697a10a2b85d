import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, ok, type Result } from '#domain/basis/Result.ts';
import { nameFault } from '#domain/theme/nameFault.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { Failure } from '#ports/Failure.ts';
import type { SweptAsk } from '#ports/SweepShelf.ts';
import { type Accepted, acceptProposals } from '#workflows/sweep/acceptProposals.ts';
import { proposalOf } from '#workflows/sweep/Proposal.ts';
import type { SweepOutside } from './sweepOutside.ts';
import type { Terminal } from '../readCommand.ts';

const proposed = v.object({
  proposals: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      into: v.optional(
        v.nullable(
          v.pipe(
            v.string(),
            v.transform((id) => asId<ThemeId>(id)),
          ),
        ),
        null,
      ),
      asks: v.array(v.object({ id: v.string() })),
    }),
  ),
});

/** Proposals as a person left them. */
export type Chosen = v.InferOutput<typeof proposed>['proposals'];

/** What came of it. `full`: the account's records would have been too many. */
export interface Applied {
  readonly proposals: number;
  readonly mentions: number;
  /** Written by an earlier run. */
  readonly before: number;
  /** Not in the state: of another sweep, or forgotten there. */
  readonly unknown: number;
  /** Excluded, deleted or forgotten by now. */
  readonly leftOut: number;
  readonly isFull: boolean;
}

/** A stop loses no more than these, which are written again without harm. */
const AT_A_TIME = 20;

/**
 * Reads what is to be accepted: what `--json` printed, with proposals and asks taken out and names changed.
 *
 * @throws where the file cannot be read or holds something else.
 */
export async function readChosen(path: string, stdin: Terminal['stdin']): Promise<Chosen> {
  const given = path === '-' ? await text(stdin) : await readFile(path, 'utf8');
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), proposed), given);
  if (!read.success) throw new NoProposals(`${path}: nothing that sweep --json printed`);
  const wrong = read.output.proposals.find(({ name, into }) => into === null && nameFault(name) !== null);
  if (wrong !== undefined)
    throw new NoProposals(`${path}: “${wrong.name.slice(0, 40)}” (${wrong.id}) cannot be a theme’s name`);
  return read.output.proposals;
}

/** Writes them as the app does when somebody accepts them there, some at a time; what an earlier run wrote is passed over. */
export async function applyProposals(
  outside: SweepOutside,
  chosen: Chosen,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<Applied, Failure>> {
  const [open, accepted] = [await outside.sweepShelf.asks('open'), await outside.sweepShelf.asks('accepted')];
  if (!open.ok) return open;
  if (!accepted.ok) return accepted;
  const byId = new Map(open.value.map((ask) => [ask.id, ask]));
  const done = new Set(accepted.value.map(({ id }) => id));
  const all = chosen.flatMap(({ asks }) => asks.map(({ id }) => id));
  let applied: Applied = {
    ...{ proposals: 0, mentions: 0, leftOut: 0, isFull: false },
    before: all.filter((id) => done.has(id)).length,
    unknown: all.filter((id) => !done.has(id) && !byId.has(id)).length,
  };
  const todo = chosen.filter(({ asks }) => asks.some(({ id }) => byId.has(id)));
  for (let next = 0; next < todo.length; next += AT_A_TIME) {
    if (signal.aborted) return failed({ kind: 'cancelled', what: 'write mentions' });
    const themes = await outside.store.listThemes(null, signal);
    if (!themes.ok) return themes;
    const part = todo.slice(next, next + AT_A_TIME);
    const asked = part.map((one) => acceptedOf(one, byId, themes.value.items));
    const lost = asked.findIndex((one) => one === null);
    if (lost >= 0)
      return failed({ kind: 'gone', what: `find the theme that “${part[lost]?.name}” goes into` });
    const given = asked.filter((one) => one !== null);
    const written = await acceptProposals(outside, given, themes.value.items, () => undefined, signal);
    if (!written.ok) return written;
    if (written.value.at === 'full') return ok({ ...applied, isFull: true });
    const { end, plan, leftOut } = written.value;
    if (end.failure !== null) return failed(end.failure);
    applied = {
      ...applied,
      proposals: applied.proposals + part.length,
      mentions: applied.mentions + plan.mentions.length,
      leftOut: applied.leftOut + leftOut,
    };
    onProgress(next + part.length);
  }
  return ok(applied);
}

function acceptedOf(
  { id, name, into, asks }: Chosen[number],
  open: ReadonlyMap<string, SweptAsk>,
  themes: readonly Theme[],
): Accepted | null {
  const theme = into === null ? null : themes.find((one) => one.id === into);
  if (theme === undefined) return null;
  const theirs = asks.flatMap((ask) => open.get(ask.id) ?? []);
  return { proposal: proposalOf({ id, name, asks: theirs }), name, into: theme };
}

class NoProposals extends Error {
  readonly code = 'ENOPROPOSALS';
}
