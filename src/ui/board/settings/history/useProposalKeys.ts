import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { useCommands } from '../../commands/useCommands.ts';

/** What can be done to proposals; what cannot be done just now is `null`. */
export interface ProposalDeeds {
  readonly accept: ((proposals: readonly Proposal[]) => void) | null;
  readonly dismiss: ((proposals: readonly Proposal[]) => void) | null;
  readonly merge: (() => void) | null;
  readonly split: (proposal: Proposal) => void;
  readonly pick: (ids: ReadonlySet<string>) => void;
}

/**
 * Keys for proposals: through the list, and what becomes of the one that has the focus, or of all that are picked. When the
 * one with the focus is decided, the next one has it.
 *
 * @param room the list; a child for each that is shown, in their order.
 * @returns to be told which proposal has the focus.
 */
export function useProposalKeys(
  room: RefObject<HTMLUListElement>,
  shown: readonly Proposal[],
  picked: ReadonlySet<string>,
  deeds: ProposalDeeds,
): (id: string) => void {
  const [at, setAt] = useState<string | null>(null);
  const place = useRef(0);
  const index = shown.findIndex(({ id }) => id === at);
  const cardAt = (n: number) => {
    const card = room.current?.children[n];
    return card instanceof HTMLElement ? card : null;
  };
  useLayoutEffect(() => {
    if (index >= 0) place.current = index;
    else if (at !== null && document.activeElement === document.body && shown.length > 0)
      cardAt(Math.min(place.current, shown.length - 1))?.focus();
  });

  useCommands(() => {
    const card = index < 0 ? null : cardAt(index);
    const here = card?.contains(document.activeElement) === true ? (shown[index] ?? null) : null;
    const chosen = shown.filter(({ id }) => picked.has(id));
    const subject = chosen.length > 0 ? chosen : here === null ? [] : [here];
    const step = (by: number) => {
      const next = here === null ? 0 : Math.max(0, Math.min(shown.length - 1, index + by));
      return { run: () => cardAt(next)?.focus(), isForKey: true } as const;
    };
    const { accept, dismiss, merge, split, pick } = deeds;
    const on = subject.length === 1 ? { on: subject[0]?.name ?? '' } : { on: String(subject.length) };
    if (shown.length === 0) return {};
    return {
      accept: accept === null || subject.length === 0 ? null : { run: () => accept(subject), ...on },
      dismiss: dismiss === null || subject.length === 0 ? null : { run: () => dismiss(subject), ...on },
      mergeProposals: merge === null ? null : { run: merge, on: String(chosen.length) },
      splitProposal: here === null || here.asks.length < 2 ? null : { run: () => split(here), on: here.name },
      rename: here === null || here.isOfTheme ? null : { run: () => nameIn(card)?.select(), on: here.name },
      pickProposal: here === null ? null : { run: () => pick(toggled(picked, here.id)), isForKey: true },
      allProposals: { run: () => pick(new Set(shown.map(({ id }) => id))) },
      letGo: picked.size === 0 ? null : { run: () => pick(new Set()) },
      nextProposal: step(1),
      previousProposal: step(-1),
    };
  });
  return setAt;
}

/** With it where it was not in, without it where it was. */
export function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
}

function nameIn(card: HTMLElement | null): HTMLInputElement | null {
  const input = card?.querySelector<HTMLInputElement>('input:not([type="checkbox"])') ?? null;
  input?.focus();
  return input;
}
