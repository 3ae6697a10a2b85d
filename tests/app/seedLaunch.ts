import { asId, type EventId, type ThemeId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { textHash } from '#domain/basis/textHash.ts';
import { draftAgreement, draftAnswer, draftLaunch, draftObjection } from '#domain/launch/draftLaunch.ts';
import { foldLaunches } from '#domain/launch/foldLaunches.ts';
import type { Launch } from '#domain/launch/Launch.ts';
import type { LaunchEvent, LaunchId } from '#domain/launch/LaunchEvent.ts';
import type { LocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { eventRecordBody } from '#zendesk/records/eventRecord.ts';
import { mentionOf, mentionRecord } from '#zendesk/records/mentionRecord.ts';
import { EVENT, MENTION } from '#zendesk/records/shape.ts';
import * as v from 'valibot';
import { ask } from './ask.ts';

type By = Parameters<typeof draftLaunch>[2];

/** A launch that answers a theme, with objections: answered and agreed, answered, and bare; the first with customers' words. */
export async function seedLaunch(zendesk: LocalZendesk, themeId: ThemeId): Promise<LaunchId> {
  const path = `/api/v2/custom_objects/${MENTION}/records?page[size]=100`;
  const listed = (await ask(zendesk, 'renee', 'GET', path)) as { custom_object_records: unknown[] };
  const mentions = listed.custom_object_records.map((record) => mentionOf(v.parse(mentionRecord, record)));
  const id = asId<LaunchId>('seedlaunch');
  const said: LaunchEvent[] = [];
  const launch = (): Launch | undefined =>
    foldLaunches(said.map((event, n) => ({ ...event, recordId: String(n).padStart(3, '0') }))).byId.get(id);
  const say = async (who: string, draft: (launch: Launch, by: By) => LaunchEvent): Promise<EventId> => {
    const users = (await ask(zendesk, who, 'GET', '/api/v2/users/me')) as { user: { id: number } };
    const by = { actor: asId<UserId>(String(users.user.id)), at: instant(zendesk.clock.ms()) };
    const event = draft(launch() as Launch, by);
    await ask(zendesk, who, 'POST', `/api/v2/custom_objects/${EVENT}/records`, eventRecordBody(event));
    said.push(event);
    return event.id;
  };
  const facts = { name: 'Calendar sync for everybody', on: '2027-01-15', themeId } as const;
  await say('aylin', (_, by) => draftLaunch(id, facts, by));
  const refs = mentions
    .filter((mention) => mention.themeId === themeId)
    .flatMap(({ ticketId, quotes }) =>
      quotes.slice(0, 1).map(({ text }) => ({ ticketId, themeId, hash: textHash(text) })),
    );
  const raise = (text: string, kind: 'price' | 'trust' | 'oldWay', own = refs.slice(0, 0)) =>
    say('aylin', (known, by) => draftObjection(known, { kind, text, quotes: own }, textHash(text), by));
  const find = (known: Launch, objection: EventId) => {
    const found = known.objections.find((one) => one.id === objection);
    if (found === undefined) throw new Error('no objection');
    return found;
  };
  const answer = (who: string, objection: EventId, text: string) =>
    say(who, (known, by) => draftAnswer(known, find(known, objection), { text, language: 'en' }, by));
  const dear = await raise(
    'It costs extra for something that ought to be included.',
    'price',
    refs.slice(0, 3),
  );
  const words = await answer(
    'aylin',
    dear,
    'It is part of every plan. What changes is how many calendars you can connect.',
  );
  await say('tom', (known, by) => draftAgreement(known, find(known, dear), words, by));
  const unsafe = await raise('We do not want our shifts at Google.', 'trust');
  await answer(
    'tom',
    unsafe,
    'Only times and places are shared, no names, and nothing before you switch it on.',
  );
  await raise('The printed plan on the wall was quicker.', 'oldWay');
  return id;
}
