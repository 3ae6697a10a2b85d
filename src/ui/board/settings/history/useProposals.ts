import { useEffect, useRef, useState } from 'react';
import { ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ImportPlan } from '#workflows/exchange/ImportPlan.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import type { BoardOutside } from '#workflows/Outside.ts';
import {
  type Accepted,
  acceptProposals,
  type FullEnd,
  undoAccepted,
} from '#workflows/sweep/acceptProposals.ts';
import type { Proposal } from '#workflows/sweep/Proposal.ts';
import { type Proposals, proposeThemes } from '#workflows/sweep/proposeThemes.ts';
import {
  settleProposals,
  tellDismissed,
  tellMarks,
  untellDismissed,
} from '#workflows/sweep/dismissProposals.ts';
import { openAsks } from '#workflows/sweep/openAsks.ts';
import { mergedProposal, splitProposal } from '#workflows/sweep/reshapeProposals.ts';
import { useBoardOutside } from '../../../parts/OutsideContext.tsx';
import { useWords } from '../../../parts/Words.tsx';
import { useBoard } from '../../frame/BoardContext.tsx';

/** What there is to decide about. `unknown`: why it is not known what others dismissed. */
export type Found = Proposals & { readonly unknown: Failure | null };

export type ProposalsState =
  | { readonly at: 'grouping' }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'shown'; readonly found: Found }
  | { readonly at: 'writing'; readonly found: Found; readonly done: number; readonly total: number };

/** What was found, grouped, and what becomes of it: accepted, dismissed, and each taken back. */
export function useProposals() {
  const outside = useBoardOutside();
  const { say, refresh } = useBoard();
  const { t } = useWords();
  const [state, setState] = useState<ProposalsState>({ at: 'grouping' });
  const [attempt, setAttempt] = useState(0);
  const [full, setFull] = useState<FullEnd | null>(null);
  const writing = useRef<AbortController | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    void groupOpen(outside, abort.signal).then((found) => {
      if (abort.signal.aborted) return;
      setState(found.ok ? { at: 'shown', found: found.value } : { at: 'failed', failure: found.failure });
    });
    return () => abort.abort();
  }, [outside, attempt]);
  useEffect(() => () => writing.current?.abort(), []);

  function group(): void {
    setState({ at: 'grouping' });
    setAttempt((before) => before + 1);
  }

  /** Takes them off the list, which is otherwise as it was: what one looks at stays in its place. */
  function takeOff(gone: readonly Proposal[]): void {
    setState((now) => {
      if (!('found' in now)) return now;
      const proposals = now.found.proposals.filter(({ id }) => !gone.some((one) => one.id === id));
      return { at: 'shown', found: { ...now.found, proposals } };
    });
  }

  /** Puts them where they were. */
  function putBack(some: readonly Proposal[], before: readonly Proposal[]): void {
    setState((now) => {
      if (now.at !== 'shown') return now;
      const shown = new Set(now.found.proposals);
      const known = before.filter((one) => shown.has(one) || some.includes(one));
      const others = now.found.proposals.filter((one) => !before.includes(one));
      return { at: 'shown', found: { ...now.found, proposals: [...known, ...others] } };
    });
  }

  function backToShown(): void {
    setState((now) => (now.at === 'writing' ? { at: 'shown', found: now.found } : now));
  }

  /** Puts others in the place of the first of them; nothing is stored by it. */
  function reshape(gone: readonly Proposal[], made: readonly Proposal[], text: string): void {
    const [first] = gone;
    if (state.at !== 'shown' || first === undefined) return;
    const { found } = state;
    const proposals = found.proposals.flatMap((one) =>
      one === first ? made : gone.includes(one) ? [] : [one],
    );
    setState({ at: 'shown', found: { ...found, proposals } });
    const asBefore = () => {
      setState((now) => (now.at === 'shown' ? { at: 'shown', found } : now));
      say(null);
    };
    say({ at: 'done', text, onUndo: asBefore });
  }

  function fail(failure: Failure, onRetry: () => void): void {
    backToShown();
    if (failure.kind !== 'cancelled') say({ at: 'failed', failure, onRetry });
  }

  async function accept(accepted: readonly Accepted[]): Promise<void> {
    const { signal } = (writing.current = new AbortController());
    setFull(null);
    const retry = () => void accept(accepted);
    const show = (done: number, total: number) =>
      setState((now) => ('found' in now ? { at: 'writing', found: now.found, done, total } : now));
    show(0, accepted.length);
    const themes = await loadThemes(outside, signal, 0);
    const outdated = themes.ok ? themes.value.outdated : themes.failure;
    if (!themes.ok || outdated !== null)
      return fail(outdated ?? { kind: 'offline', what: 'read themes' }, retry);
    const written = await acceptProposals(outside, accepted, themes.value.themes, show, signal);
    if (!written.ok) return fail(written.failure, retry);
    if (written.value.at === 'full') {
      backToShown();
      return setFull(written.value);
    }
    const { plan, end, leftOut } = written.value;
    if (end.failure !== null) return fail(end.failure, retry);
    takeOff(accepted.map(({ proposal }) => proposal));
    refresh();
    const text = [
      t('settings.history.accepted', { count: accepted.length }),
      leftOut > 0 && t('settings.history.leftOut', { count: leftOut }),
    ];
    const said = text.filter((part) => part !== false).join('. ');
    say({ at: 'done', text: said, onUndo: () => void undo(accepted, plan) });
  }

  async function undo(accepted: readonly Accepted[], plan: ImportPlan): Promise<void> {
    say(null);
    setState({ at: 'grouping' });
    const undone = await undoAccepted(outside, accepted, plan, new AbortController().signal);
    const failure = undone.ok ? undone.value.failure : undone.failure;
    group();
    if (failure !== null) return say({ at: 'failed', failure, onRetry: () => void undo(accepted, plan) });
    refresh();
  }

  async function dismiss(dismissed: readonly Proposal[]): Promise<void> {
    const before = 'found' in state ? state.found.proposals : [];
    const settled = await settleProposals(outside, dismissed, 'dismissed');
    if (!settled.ok) return fail(settled.failure, () => void dismiss(dismissed));
    takeOff(dismissed);
    const text = t('settings.history.dismissed', { count: dismissed.length });
    say({ at: 'done', text, onUndo: () => void reopen(dismissed, before) });
    const told = await tellDismissed(outside, dismissed);
    if (!told.ok) fail(told.failure, () => void dismiss(dismissed));
  }

  async function reopen(dismissed: readonly Proposal[], before: readonly Proposal[]): Promise<void> {
    const retry = () => void reopen(dismissed, before);
    const settled = await settleProposals(outside, dismissed, 'open');
    if (!settled.ok) return fail(settled.failure, retry);
    say(null);
    putBack(dismissed, before);
    const undone = await untellDismissed(outside, dismissed, new AbortController().signal);
    if (!undone.ok) return fail(undone.failure, retry);
    if (undone.value === 0) return;
    group();
    say({ at: 'overtaken', text: t('settings.history.stillDismissed', { count: undone.value }) });
  }

  return {
    state,
    /** Why the last accepting wrote nothing: there is no room in the account. */
    full,
    group,
    accept: (accepted: readonly Accepted[]) => void accept(accepted),
    dismiss: (dismissed: readonly Proposal[]) => void dismiss(dismissed),
    merge: ([first, ...others]: readonly Proposal[], name: string) => {
      if (first === undefined) return;
      const merged = mergedProposal({ ...first, name }, ...others);
      reshape([first, ...others], [merged], t('settings.history.merged', { count: others.length + 1 }));
    },
    split: (proposal: Proposal, askIds: ReadonlySet<string>) => {
      const parts = splitProposal(proposal, askIds);
      if (parts !== null) reshape([proposal], parts, t('settings.history.splitDone'));
    },
    stop: () => writing.current?.abort(),
  };
}

async function groupOpen(outside: BoardOutside, signal: AbortSignal): Promise<Result<Found, Failure>> {
  const [asks, themes] = await Promise.all([openAsks(outside, signal), loadThemes(outside, signal)]);
  if (!asks.ok) return asks;
  const { open, dismissed, unknown, untold } = asks.value;
  if (untold.length > 0) void tellMarks(outside, untold);
  // Without the account's themes nothing is near to one; what goes together is told all the same.
  const near = themes.ok ? themes.value.themes : [];
  const proposed = await proposeThemes(outside.language, open, near, signal, dismissed);
  return proposed.ok ? ok({ ...proposed.value, unknown }) : proposed;
}
