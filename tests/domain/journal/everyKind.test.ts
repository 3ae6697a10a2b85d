import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '#domain/basis/Id.ts';
import { foldAccount } from '#domain/champion/foldAccount.ts';
import { foldDecisions } from '#domain/decision/foldDecisions.ts';
import { eventIdOf } from '#domain/event/eventIdOf.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import { foldCredits } from '#domain/ledger/foldCredits.ts';
import { foldKudos } from '#domain/ledger/foldKudos.ts';
import { foldReplies } from '#domain/outcome/foldReplies.ts';
import { wordingIn } from '#domain/outcome/foldWordings.ts';
import { foldMacros } from '#domain/outcome/MacroEvent.ts';
import { foldLinks } from '#domain/pitch/foldLinks.ts';
import { foldPitches } from '#domain/pitch/foldPitches.ts';
import { foldSpotChecks, judgementsIn } from '#domain/rollup/foldSpotChecks.ts';
import { foldNotes } from '#domain/theme/foldNotes.ts';
import { BOARD_PAYLOADS } from '#zendesk/records/boardPayloads.ts';
import { checkToo, payloadWire } from '#zendesk/records/payloadWire.ts';
import { AGENTS, mention, second, THEMES } from '../account/made.ts';
import { journalOf, KINDS } from './everyKind.ts';

checkToo(BOARD_PAYLOADS);

const MENTIONS = [1, 2, 3, 4, 5].flatMap((ticket) =>
  THEMES.map((theme, n) => mention(ticket, theme, AGENTS[n % AGENTS.length])),
);
const DECIDERS = AGENTS.slice(0, 2).map((userId) => ({ userId, from: second(-9), until: null }));

interface Fold {
  /** What it is mostly about. */
  readonly of: readonly string[];
  readonly fold: (events: readonly JournalEvent[]) => unknown;
}

/** Everything that is folded from a journal. */
const FOLDS: Readonly<Record<string, Fold>> = {
  account: { of: ['theme', 'mention', 'champion'], fold: (events) => foldAccount(MENTIONS, events) },
  decisions: { of: ['decision', 'pitch'], fold: (events) => foldDecisions(events, DECIDERS) },
  launches: { of: ['launch'], fold: foldLaunches },
  notes: { of: ['note'], fold: foldNotes },
  kudos: { of: ['kudos'], fold: foldKudos },
  macros: { of: ['macro'], fold: foldMacros },
  replies: { of: ['reply'], fold: foldReplies },
  wordings: {
    of: ['outcome'],
    fold: (events) => THEMES.map((theme) => wordingIn(events, theme, 'de')),
  },
  links: {
    of: ['tracker'],
    fold: (events) => THEMES.map((theme) => foldLinks(events.filter(({ themeId }) => themeId === theme))),
  },
  pitches: { of: ['pitch', 'champion'], fold: foldPitches },
  spotChecks: {
    of: ['spot'],
    fold: (events) => foldSpotChecks(judgementsIn(foldAccount(MENTIONS, events)), () => true),
  },
  credits: { of: ['credit', 'tracker'], fold: (events) => creditsIn(events) },
};

/** Of the first decision: those who fold look at one. */
function creditsIn(events: readonly JournalEvent[]): unknown {
  const [decision] = events
    .filter(({ kind }) => kind === 'decision.made')
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
  if (decision === undefined) return null;
  return foldCredits(
    events.map((event) =>
      event.kind.startsWith('credit.') && event.after === null ? named(event, decision.id) : event,
    ),
    decision,
    DECIDERS,
  );
}

function named(event: JournalEvent, after: EventId): JournalEvent {
  const answering = { ...event, after };
  return { ...answering, id: eventIdOf(answering) };
}

/** All of it down to the order of every list. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (one instanceof Map || one instanceof Set ? [...one] : one));

const FAMILIES = [...new Set(Object.keys(KINDS).map((kind) => kind.slice(0, kind.indexOf('.'))))];
const SCHEMAS = ['payloadWire', 'boardPayloads', 'launchPayloads', 'outcomePayloads'];
const kindsStored = () => {
  const read = (name: string) => readFileSync(`src/zendesk/records/${name}.ts`, 'utf8');
  const named = SCHEMAS.flatMap((name) => [...read(name).matchAll(/\[\s*'([a-z]+\.[A-Za-z]+)',/g)]);
  return new Set(named.map(([, kind]) => kind));
};

describe('what is folded of a journal', () => {
  it('is tried with every kind of event that is stored, each as it may be read', () => {
    for (const kind of kindsStored()) expect(Object.keys(KINDS)).toContain(kind);
    fc.assert(
      fc.property(journalOf(FAMILIES), (events) => {
        for (const { kind, payload } of events)
          expect([kind, payloadWire(kind, payload)]).toEqual([kind, null]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.keys(FOLDS))(
    'says the same of %s in whatever order it arrives, and however often',
    (name) => {
      const { of = [], fold } = FOLDS[name] ?? {};
      fc.assert(
        fc.property(journalOf(of), fc.array(fc.nat(99), { minLength: 1 }), (events, shuffle) => {
          const mixed = events
            .map((event, n) => ({ event, at: shuffle[n % shuffle.length] ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ event }) => event);
          expect(told(fold?.([...mixed, ...mixed.toReversed()]))).toBe(told(fold?.(events)));
        }),
        { numRuns: 60 },
      );
    },
  );
});
