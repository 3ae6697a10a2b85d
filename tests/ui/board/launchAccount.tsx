import { screen, within } from '@testing-library/react';
import '#ui/board/launches/LaunchesPage.tsx';
import { asId, type EventId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { draftAgreement, draftAnswer, draftLaunch, draftObjection } from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { LaunchEvent, LaunchFacts, QuoteRef } from '#domain/launch/LaunchEvent.ts';
import type { Failure } from '#ports/Failure.ts';
import { fakeAccountFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { BoardAccount } from './boardAccount.ts';
import { type BoardOutside, boardOutside, ME, NOW } from './boardOutside.ts';
import { renderBoard } from './renderBoard.tsx';

export const ID = asId<ThemeId>('launch0001');
export const PRICES: LaunchFacts = { name: 'New prices', on: '2027-01-15', themeId: null };

/** An account whose journal its feed shows, and people who say things of launches in it. */
export class LaunchAccount extends BoardAccount {
  readonly feed = fakeAccountFeed(100, Date.parse(NOW));

  constructor() {
    super();
    const { events } = this.account;
    const put = events.set.bind(events);
    events.set = (key, event) => {
      if (event.kind.startsWith('launch.')) this.feed.put('events', event);
      return put(key, event);
    };
  }

  get launch(): Launch {
    const launch = foldLaunches(this.account.events.values()).byId.get(ID);
    if (launch === undefined) throw new Error('no launch');
    return launch;
  }

  async says(
    actor: UserId,
    event: LaunchEvent | ((launch: Launch, by: { actor: UserId; at: typeof NOW }) => LaunchEvent),
  ) {
    const said = typeof event === 'function' ? event(this.launch, { actor, at: NOW }) : event;
    await fakeThemeStore(actor, this.account).writeEvent(said);
    return said.id;
  }

  prepares(facts: LaunchFacts = PRICES): Promise<EventId> {
    return this.says(ME, draftLaunch(ID, facts, { actor: ME, at: NOW }));
  }

  raises(text: string, quotes: readonly QuoteRef[] = [], actor = ME): Promise<EventId> {
    return this.says(actor, (launch, by) =>
      draftObjection(launch, { kind: 'price', text, quotes }, `n${textHash(text)}`, by),
    );
  }

  async answers(objection: EventId, text: string, actor: UserId, agreedBy: UserId | null) {
    const find = () => {
      const found = this.launch.objections.find(({ id }) => id === objection);
      if (found === undefined) throw new Error('no objection');
      return found;
    };
    const id = await this.says(actor, (launch, by) =>
      draftAnswer(launch, find(), { text, language: 'en' }, by),
    );
    if (agreedBy !== null) await this.says(agreedBy, (launch, by) => draftAgreement(launch, find(), id, by));
  }

  /** The page of the launch, or another; `prepare` changes what is outside before. */
  open(
    path = `launches/${ID}`,
    failure: { now: Failure | null } = { now: null },
    prepare: (outside: BoardOutside) => void = () => undefined,
  ) {
    const outside = { ...boardOutside({ account: this.account }), accountFeed: this.feed };
    prepare(outside);
    const { writeEvent } = outside.store;
    const store = {
      ...outside.store,
      writeEvent: (event: Parameters<typeof writeEvent>[0]) =>
        failure.now === null
          ? writeEvent(event)
          : Promise.resolve({ ok: false as const, failure: failure.now }),
    };
    return { outside, failure, ...renderBoard({ ...outside, store }, path) };
  }
}

export const ref = (ticketId: string, text: string, themeId: string): QuoteRef => ({
  ticketId: asId<TicketId>(ticketId),
  themeId: asId<ThemeId>(themeId),
  hash: textHash(text),
});

export const panel = async (name: string) => within(await screen.findByRole('region', { name }));
