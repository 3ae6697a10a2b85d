import type { Day } from '../basis/Day.ts';
import type { EventId, UserId } from '../basis/Id.ts';
import type { Instant } from '../basis/Instant.ts';
import { draftEvent } from '../event/draftEvent.ts';
import type { Launch, Objection } from './Launch.ts';
import type { LaunchEvent, LaunchFacts, LaunchId, QuoteRef } from './LaunchEvent.ts';

interface By {
  readonly actor: UserId;
  readonly at: Instant;
}

type PayloadOf<Kind extends LaunchEvent['kind']> = Extract<LaunchEvent, { readonly kind: Kind }>['payload'];

/** A launch as whoever makes it hands it in. */
export function draftLaunch(themeId: LaunchId, facts: LaunchFacts, by: By): LaunchEvent {
  return draft('launch.made', { id: themeId }, { ...facts, name: facts.name.trim() }, null, by);
}

/** Says what a launch is now. */
export function draftEdit(launch: Launch, facts: LaunchFacts, by: By): LaunchEvent {
  return draft('launch.edited', launch, { ...facts, name: facts.name.trim() }, launch.toldBy, by);
}

/** Ends preparing, or takes it up again. */
export function draftClosing(launch: Launch, isClosed: boolean, by: By): LaunchEvent {
  return draft('launch.closed', launch, { isClosed }, launch.closedBy, by);
}

/** Raises an objection. `nonce` is chosen once and kept for retries. */
export function draftObjection(
  launch: Launch,
  said: Omit<PayloadOf<'launch.raised'>, 'nonce'>,
  nonce: string,
  by: By,
): LaunchEvent {
  return draft(
    'launch.raised',
    launch,
    { ...said, text: said.text.trim(), quotes: said.quotes.map(refOf), nonce },
    null,
    by,
  );
}

/** Takes an objection off the list, puts it back, or joins it with another. */
export function draftPlacing(
  launch: Launch,
  { id: objection, placedBy }: Pick<Objection, 'id' | 'placedBy'>,
  place: Objection['place'],
  by: By,
): LaunchEvent {
  return draft('launch.placed', launch, { objection, place }, placedBy, by);
}

/** Writes an answer in the place of the one that its writer saw. */
export function draftAnswer(
  launch: Launch,
  { id: objection, answers }: Objection,
  { text, language }: { readonly text: string; readonly language: string },
  by: By,
): LaunchEvent {
  const payload = { objection, text: text.trim(), language };
  return draft('launch.worded', launch, payload, answers.at(-1)?.id ?? objection, by);
}

/** Stands by the answer that one saw. */
export function draftAgreement(
  launch: Launch,
  { id: objection }: Objection,
  answer: EventId,
  by: By,
): LaunchEvent {
  return draft('launch.agreed', launch, { objection }, answer, by);
}

/** Says that what customers said is no such objection, or that it is one after all. `nonce` is chosen once and kept for retries. */
export function draftDismissal(
  launch: Launch,
  { kind, quotes }: Pick<PayloadOf<'launch.dismissed'>, 'kind' | 'quotes'>,
  isOff: boolean,
  nonce: string,
  by: By,
): LaunchEvent {
  return draft('launch.dismissed', launch, { kind, quotes: quotes.map(refOf), isOff, nonce }, null, by);
}

/** Asks product what it does about an objection. */
export function draftConcern(
  launch: Launch,
  { id: objection, concerns }: Pick<Objection, 'id' | 'concerns'>,
  { to, dueOn }: { readonly to: UserId; readonly dueOn: Day },
  by: By,
): LaunchEvent {
  return draft('launch.concerned', launch, { objection, to, dueOn }, concerns.at(-1)?.id ?? objection, by);
}

/** Says what product does about the ask that one saw. */
export function draftSettling(
  launch: Launch,
  { id: objection }: Objection,
  concern: EventId,
  text: string,
  by: By,
): LaunchEvent {
  return draft('launch.settled', launch, { objection, text: text.trim() }, concern, by);
}

/** Keeps what somebody said who is forgotten (`sayerHash`) away from a launch. */
export function draftLaunchErasure(id: LaunchId, person: string, by: By): LaunchEvent {
  return draft('launch.erased', { id }, { person }, null, by);
}

/** Where a quote stands, whatever else is known of it: never its words. */
function refOf({ ticketId, themeId, hash, span, person }: QuoteRef): QuoteRef {
  return {
    ...{ ticketId, themeId, hash },
    ...(span === undefined ? {} : { span }),
    ...(person === undefined ? {} : { person }),
  };
}

function draft<Kind extends LaunchEvent['kind']>(
  kind: Kind,
  { id: themeId }: Pick<Launch, 'id'>,
  payload: PayloadOf<Kind>,
  after: EventId | null,
  { actor, at }: By,
): LaunchEvent {
  return draftEvent({ kind, themeId, payload, after, actor, at }) as LaunchEvent;
}
