import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Language } from '#ports/Language.ts';
import { type Proposal, proposalOf } from './Proposal.ts';
import { textOf } from './proposeThemes.ts';

/**
 * One proposal instead of several: the name and the nearest theme of the first that has one. It is of a theme where all of
 * them are of the same.
 */
export function mergedProposal(first: Proposal, ...others: readonly Proposal[]): Proposal {
  const all = [first, ...others];
  const asks = new Map(all.flatMap((one) => one.asks.map((ask) => [ask.id, ask])));
  return {
    ...proposalOf({ id: first.id, name: first.name, asks: [...asks.values()] }),
    nearest: all.find(({ nearest }) => nearest !== null)?.nearest ?? null,
    isOfTheme: all.every(({ isOfTheme, nearest }) => isOfTheme && nearest?.id === first.nearest?.id),
  };
}

/**
 * A proposal in two: what stays, under its name and id, and these asks of it, named by what the first of them says. `null`
 * where one of the two would be empty.
 */
export function splitProposal(
  proposal: Proposal,
  askIds: ReadonlySet<string>,
): readonly [Proposal, Proposal] | null {
  const apart = proposal.asks.filter(({ id }) => askIds.has(id));
  const rest = proposal.asks.filter(({ id }) => !askIds.has(id));
  const [first] = apart;
  if (first === undefined || rest.length === 0) return null;
  return [
    { ...proposal, ...proposalOf({ ...proposal, asks: rest }), ...near(proposal) },
    { ...proposalOf({ id: `${proposal.id}/${first.id}`, name: first.what, asks: apart }) },
  ];
}

function near({ nearest, isOfTheme }: Proposal): Pick<Proposal, 'nearest' | 'isOfTheme'> {
  return { nearest, isOfTheme };
}

/** Which asks of it seem to be another matter than the others: the smaller one of two groups. A proposal to a person. */
export async function otherMatter(
  language: Pick<Language, 'group'>,
  { asks }: Proposal,
  signal: AbortSignal,
): Promise<Result<ReadonlySet<string>, Failure>> {
  const texts = asks.map((ask) => ({ id: ask.id, text: textOf(ask) }));
  const grouped = await language.group(texts, signal, { groups: 2 });
  if (!grouped.ok) return grouped;
  const { groups } = grouped.value;
  if (groups.length < 2) return ok(new Set());
  const smallest = groups.toSorted((a, b) => a.members.length - b.members.length)[0];
  return ok(new Set(smallest?.members));
}
