import type { EventId } from '../basis/Id.ts';
import { isNamedByItsDeed } from '../event/eventIdOf.ts';
import type { JournalEvent } from '../event/JournalEvent.ts';
import { orderEvents } from '../event/orderEvents.ts';
import { overtaken, type Overtaken, type OvertakenEvents } from '../event/Overtaken.ts';
import type { Launch, Objection } from './Launch.ts';
import { saidKey } from './saidKey.ts';
import {
  isLaunchEvent,
  type LaunchEvent,
  type LaunchId,
  type ObjectionPlace,
  type QuoteRef,
} from './LaunchEvent.ts';

/** What launches say. */
export interface Launches {
  readonly byId: ReadonlyMap<LaunchId, Launch>;
  readonly overtaken: OvertakenEvents;
}

/** The launches that these events tell, whatever order they arrive in and however often. */
export function foldLaunches(events: Iterable<JournalEvent>): Launches {
  const byId = new Map<LaunchId, Launch>();
  const missed = new Map<EventId, Overtaken>();
  for (const event of orderEvents(events)) {
    if (!isLaunchEvent(event)) continue;
    const before = byId.get(event.themeId);
    const after = isNamedByItsDeed(event) ? play(before, event) : null;
    if (after !== null) byId.set(event.themeId, after);
    else missed.set(...overtaken(event, isNamedByItsDeed(event) ? 'changed' : 'forged'));
  }
  return { byId, overtaken: missed };
}

/** The launch after an event; `null` where that answers what is not so any more. */
function play(before: Launch | undefined, event: LaunchEvent): Launch | null {
  const { id, themeId, actor: by, at, after } = event;
  if (event.kind === 'launch.made') {
    if (before !== undefined) return null;
    const { name, on, themeId: theme } = event.payload;
    const facts = { name, on, themeId: theme };
    const nothing = {
      isClosed: false,
      objections: [],
      dismissed: new Set<string>(),
      forgotten: new Set<string>(),
    };
    return { ...facts, ...nothing, id: themeId, by, at, toldBy: id, closedBy: id };
  }
  if (before === undefined) return null;
  switch (event.kind) {
    case 'launch.edited': {
      const { name, on, themeId: theme } = event.payload;
      return after === before.toldBy ? { ...before, name, on, themeId: theme, toldBy: id } : null;
    }
    case 'launch.closed': {
      const { isClosed } = event.payload;
      return after === before.closedBy ? { ...before, isClosed, closedBy: id } : null;
    }
    case 'launch.raised': {
      const { kind, text, quotes } = event.payload;
      const place: ObjectionPlace = { is: 'open' };
      const said = quotes.filter((quote) => !isOf(quote, before.forgotten));
      const raised = { id, by, at, kind, text, quotes: said, place, placedBy: id, answers: [], concerns: [] };
      return { ...before, objections: [...before.objections, raised] };
    }
    case 'launch.dismissed': {
      const { kind, quotes, isOff } = event.payload;
      const dismissed = new Set(before.dismissed);
      for (const quote of quotes)
        if (isOff) dismissed.add(saidKey(kind, quote));
        else dismissed.delete(saidKey(kind, quote));
      return { ...before, dismissed };
    }
    case 'launch.erased': {
      const forgotten = new Set(before.forgotten).add(event.payload.person);
      const objections = before.objections.map((one) => ({
        ...one,
        quotes: one.quotes.filter((quote) => !isOf(quote, forgotten)),
      }));
      return { ...before, forgotten, objections };
    }
    default: {
      const objection = before.objections.find((one) => one.id === event.payload.objection);
      const changed = objection === undefined ? null : answered(before, objection, event);
      if (changed === null) return null;
      return {
        ...before,
        objections: before.objections.map((one) => (one.id === changed.id ? changed : one)),
      };
    }
  }
}

function isOf({ person }: QuoteRef, forgotten: ReadonlySet<string>): boolean {
  return person !== undefined && forgotten.has(person);
}

type AboutObjection = Extract<LaunchEvent, { readonly payload: { readonly objection: EventId } }>;

/** What an event makes of an objection. */
function answered(launch: Launch, one: Objection, event: AboutObjection): Objection | null {
  const { id, actor: by, at, after } = event;
  const answer = one.answers.at(-1);
  switch (event.kind) {
    case 'launch.placed': {
      const { place } = event.payload;
      const isPossible = place.is !== 'joined' || isOpenElsewhere(launch, one, place.into);
      return after === one.placedBy && isPossible ? { ...one, place, placedBy: id } : null;
    }
    case 'launch.worded': {
      const { text, language } = event.payload;
      if (after !== (answer?.id ?? one.id)) return null;
      return { ...one, answers: [...one.answers, { id, by, at, text, language, agreed: [] }] };
    }
    case 'launch.agreed': {
      if (answer === undefined || after !== answer.id || by === answer.by) return null;
      if (answer.agreed.some((other) => other.by === by)) return null;
      return { ...one, answers: one.answers.with(-1, { ...answer, agreed: [...answer.agreed, { by, at }] }) };
    }
    case 'launch.concerned': {
      const { to, dueOn } = event.payload;
      if (after !== (one.concerns.at(-1)?.id ?? one.id)) return null;
      return { ...one, concerns: [...one.concerns, { id, by, at, to, dueOn, answers: [] }] };
    }
    case 'launch.settled': {
      const concern = one.concerns.at(-1);
      if (concern === undefined || after !== concern.id) return null;
      const answers = [...concern.answers, { by, at, text: event.payload.text }];
      return { ...one, concerns: one.concerns.with(-1, { ...concern, answers }) };
    }
  }
}

/** Only what stands on the list takes another in: so nothing becomes part of itself. */
function isOpenElsewhere({ objections }: Launch, one: Objection, into: EventId): boolean {
  return into !== one.id && objections.some(({ id, place }) => id === into && place.is === 'open');
}
