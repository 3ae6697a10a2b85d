import fc from 'fast-check';
import { asId, type EventId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { eventIdOf } from '#domain/event/eventIdOf.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { kudosPlace } from '#domain/event/kudosPlace.ts';
import { personKey, replyTurnId } from '#domain/outcome/ReplyEvent.ts';
import { trackerTurnId } from '#domain/pitch/TrackerEvent.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';
import { A, AGENTS, AYLIN, B, key, second, THEMES, TOM } from '../account/made.ts';

/** What an event is made of: whom and what it is about, and what its actor had seen. */
interface About {
  readonly theme: ThemeId;
  readonly other: ThemeId;
  readonly actor: UserId;
  readonly agent: UserId;
  readonly n: number;
  /** An event of before, of the same family where there is one. */
  readonly seen: EventId | null;
}

interface Made {
  readonly payload: unknown;
  readonly themeId?: ThemeId;
  readonly id?: EventId;
}

const LAUNCH = asId<ThemeId>('launchlaunch');
const HASH = 'a1b2c3d4e5f';
const URL = 'https://issues.example/1';
const VERDICT = {
  answer: 'planned',
  reason: 'Asked for.',
  due: '2027-Q1',
  lookAgainOn: null,
  evidence: null,
};
const WORDS = {
  ...{ act: 'Ship it', move: 'hours', measure: 'tickets', by: '2027-03-31', stop: 'nobody does' },
  ...{ body: '{people} ask.', language: 'en', impact: 0.5, effort: 1, minutes: null, hourlyRate: null },
};
const PRAISED = { ticketId: asId<TicketId>('7'), words: HASH, start: 0 } as const;
const mentions = ({ n, theme }: About) => [key(1 + (n % 5), theme)];
const about = (given: About) => ({ payload: { mentions: mentions(given) } });
const nothing = () => ({ payload: {} });
const turn =
  (more: (given: About) => object = () => ({})) =>
  (given: About): Made => ({
    id: championTurnId(given.theme, 1 + (given.n % 4)),
    payload: { turn: 1 + (given.n % 4), ...more(given) },
  });
const reply =
  (more: object = {}) =>
  ({ theme, agent, n }: About): Made => {
    const person = personKey(theme, agent);
    const at = 1 + (n % 4);
    return { id: replyTurnId(theme, person, at), payload: { turn: at, person, ...more } };
  };
const tracker =
  (more: object = {}) =>
  ({ theme, n }: About): Made => {
    const at = 1 + (n % 4);
    return { id: trackerTurnId(theme, 'github', at), payload: { turn: at, tracker: 'github', ...more } };
  };
const launch =
  (more: (given: About & { readonly objection: EventId }) => object) =>
  (given: About): Made => ({
    themeId: LAUNCH,
    payload: more({ ...given, objection: given.seen ?? asId<EventId>('nothing') }),
  });
const kudos = (payload: object) => (): Made => ({ themeId: kudosPlace(PRAISED), payload });
const quotes = ({ theme, n }: About) => [
  { ticketId: '7', themeId: theme, hash: HASH, ...(n % 2 === 0 ? { person: HASH } : {}) },
];
const issue = { to: 'acme/shop', title: 'Dark mode' };

/** An event of each kind that is stored, as a browser writes it. */
export const KINDS: Readonly<Record<string, (given: About) => Made>> = {
  'theme.created': ({ theme, n }) => ({
    id: createdEventId(theme),
    payload: { name: `Theme ${n}`, kind: 'request', tag: `gs_${theme}` },
  }),
  'theme.renamed': ({ n }) => ({ payload: { name: `Name ${n}`, was: 'Name 1' } }),
  'theme.described': ({ n }) => ({ payload: { summary: `It is ${n}`, was: '' } }),
  'theme.recast': ({ n }) => ({ payload: { kind: n % 2 === 0 ? 'bug' : 'documentation', was: 'request' } }),
  'theme.filed': ({ n }) => ({ payload: { area: n % 2 === 0 ? 'area1' : null, was: null } }),
  'theme.watched': nothing,
  'theme.unwatched': nothing,
  'theme.archived': nothing,
  'theme.restored': nothing,
  'theme.helped': ({ n }) => ({
    payload: { help: n % 2 === 0 ? null : { sort: 'workaround', text: 'Print it.' } },
  }),
  'theme.merged': ({ other }) => ({ payload: { into: other } }),
  'theme.unmerged': nothing,
  'note.written': ({ n, agent }) => ({ payload: { text: `Note ${n}`, people: [agent] } }),
  'note.takenBack': nothing,
  'mention.removed': about,
  'mention.restored': about,
  'mention.moved': (given) => ({ payload: { mentions: mentions(given), to: given.other } }),
  'mention.split': (given) => ({ payload: { mentions: mentions(given), to: given.other } }),
  'mention.movedBack': about,
  'mention.confirmed': about,
  'mention.unconfirmed': about,
  'mention.askedBy': (given) => ({ payload: { mentions: mentions(given), requesterId: '7009' } }),
  'mention.weighed': (given) => ({
    payload: { mentions: mentions(given), importance: given.n % 2 === 0 ? 'blocking' : null },
  }),
  'mention.erased': ({ n, theme, agent }) => ({
    payload: {
      standIn: `erased-x${n % 3}`,
      records: [{ id: `${1 + (n % 5)}.${theme}.${agent}`, organizationId: null }],
    },
  }),
  'champion.claimed': turn(),
  'champion.handedOver': turn(({ agent }) => ({ to: agent })),
  'champion.steppedDown': turn(),
  'champion.offered': turn(({ agent, n }) => ({
    to: agent,
    role: n % 2 === 0 ? 'champion' : 'coChampion',
  })),
  'champion.accepted': turn(),
  'champion.declined': turn(),
  'champion.left': turn(),
  'champion.paused': turn(({ agent }) => ({ until: '2027-03-31', standIn: agent })),
  'champion.resumed': turn(),
  'tracker.sending': tracker({ ...issue, quotes: 1, characters: 9 }),
  'tracker.linked': tracker({ ...issue, key: '1', url: URL, isFound: false }),
  'tracker.notSent': tracker(),
  'tracker.unlinked': tracker(),
  'decision.made': ({ n }) => ({ payload: { ...VERDICT, answer: n % 2 === 0 ? 'planned' : 'shipped' } }),
  'decision.released': ({ n }) => ({ payload: { text: n % 3 === 0 ? null : `It comes ${n}`, until: null } }),
  'decision.relayed': () => ({ payload: { ...VERDICT, source: { is: 'issue', url: URL, by: 'Petra' } } }),
  'macro.saved': ({ n, seen }) => ({
    payload: { macro: String(n % 3), told: seen ?? 'told', language: 'en', isShared: true },
  }),
  'macro.retired': ({ n }) => ({ payload: { macro: String(n % 3), because: 'notSo' } }),
  'pitch.drafted': ({ n }) => ({ payload: { audience: 'product', words: { ...WORDS, act: `Ship ${n}` } } }),
  'pitch.sent': ({ agent }) => ({
    payload: { audience: 'product', words: WORDS, to: agent, numbers: { people: 3 }, belowFloor: null },
  }),
  'pitch.withdrawn': () => ({ payload: { audience: 'product' } }),
  'reply.claimed': reply({ ticketId: '7' }),
  'reply.letGo': reply(),
  'reply.sending': reply({ ticketId: '7', as: 'reply', told: 'told', words: HASH, attempt: 'a1b2c3d4e5' }),
  'reply.sent': reply({ ticketId: '7' }),
  'reply.notSent': reply(),
  'reply.skipped': reply({ why: 'knows' }),
  'reply.wanted': reply(),
  'credit.confirmed': nothing,
  'credit.closed': () => ({ payload: { url: URL } }),
  'credit.takenBack': nothing,
  'spot.judged': (given) => ({
    payload: {
      ...{ draw: 'a1b2c3d4e5', n: given.n % 3, of: 10, mention: key(1 + (given.n % 5), given.theme) },
      ...{ from: '2026-09-01', to: '2026-11-22', verdict: given.n % 2 === 0 ? 'asked' : 'not' },
    },
  }),
  'kudos.given': ({ agent, n }) => kudos({ ...PRAISED, to: agent, end: 9, person: HASH, attempt: `a${n}` })(),
  'kudos.takenBack': kudos({}),
  'kudos.putAway': kudos({}),
  'kudos.erased': kudos({}),
  'outcome.worded': ({ n }) => ({ payload: { language: 'de', text: n % 3 === 0 ? null : `{news} ${n}` } }),
  'launch.made': launch(({ n, theme }) => ({ name: `Launch ${n}`, on: null, themeId: theme })),
  'launch.edited': launch(({ n }) => ({ name: `Launch ${n}`, on: '2027-03-31', themeId: null })),
  'launch.closed': launch(({ n }) => ({ isClosed: n % 2 === 0 })),
  'launch.raised': launch((given) => ({
    kind: 'trust',
    text: `No ${given.n}`,
    quotes: quotes(given),
    nonce: `n${given.n}`,
  })),
  'launch.placed': launch(({ objection, n }) => ({
    objection,
    place: n % 2 === 0 ? { is: 'dropped' } : { is: 'joined', into: objection },
  })),
  'launch.worded': launch(({ objection, n }) => ({ objection, text: `Yes ${n}`, language: 'en' })),
  'launch.agreed': launch(({ objection }) => ({ objection })),
  'launch.dismissed': launch((given) => ({
    kind: 'trust',
    quotes: quotes(given),
    isOff: given.n % 2 === 0,
    nonce: `n${given.n}`,
  })),
  'launch.concerned': launch(({ objection, agent }) => ({ objection, to: agent, dueOn: '2027-03-31' })),
  'launch.settled': launch(({ objection, n }) => ({ objection, text: `We mend it ${n}` })),
  'launch.erased': launch(() => ({ person: HASH })),
};

const familyOf = (kind: string) => kind.slice(0, kind.indexOf('.'));

const ALL = Object.keys(KINDS);

const doingOf = (families: readonly string[]) =>
  fc.record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...ALL.filter((kind) => families.includes(familyOf(kind)))) },
      { weight: 1, arbitrary: fc.constantFrom(...ALL) },
    ),
    theme: fc.oneof({ weight: 2, arbitrary: fc.constant(A) }, fc.constantFrom(...THEMES)),
    other: fc.constantFrom(...THEMES),
    actor: fc.constantFrom(...AGENTS),
    agent: fc.constantFrom(...AGENTS),
    n: fc.nat({ max: 11 }),
    /** Which of the events of before it answers: 0 is the last of its family. */
    back: fc.constantFrom(0, 0, 0, 1, 2),
    answers: fc.constantFrom('event', 'event', 'event', 'nothing'),
    seconds: fc.constantFrom(0, 0, 1),
    record: fc.nat({ max: 99 }),
  });

/** Journals in which anything happens, mostly of these families. Each begins with four themes, a launch and a decision. */
export function journalOf(families: readonly string[]): fc.Arbitrary<readonly JournalEvent[]> {
  const begin = [...THEMES.map((theme) => ['theme.created', theme] as const), ['launch.made', A] as const];
  const first = [...begin, ['decision.made', A] as const].map(([kind, theme]) => ({
    ...{ kind, theme, other: B, actor: AYLIN, agent: TOM, n: 0, back: 0, answers: 'nothing', seconds: 1 },
    record: 0,
  }));
  return fc.array(doingOf(families), { maxLength: 30, size: 'max' }).map((doings) => {
    const events: JournalEvent[] = [];
    let now = 0;
    for (const { kind, answers, back, seconds, record, actor, theme, ...more } of [...first, ...doings]) {
      const place = KINDS[kind]?.({ ...more, theme, actor, seen: null }).themeId ?? theme;
      const near = events.filter((one) => familyOf(one.kind) === familyOf(kind) && one.themeId === place);
      const seen = answers === 'nothing' ? null : (near.at(-1 - back)?.id ?? null);
      const made = KINDS[kind]?.({ ...more, theme, actor, seen });
      if (made === undefined) continue;
      const deed = { kind, themeId: place, actor, payload: made.payload, after: seen };
      const id = made.id ?? eventIdOf(deed);
      // Zendesk refuses a second record of one id.
      if (events.some((event) => event.id === id)) continue;
      now += seconds;
      events.push({ ...deed, id, at: second(now), recordId: `R${record}.${events.length}` });
    }
    return events;
  });
}
