import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { mentionOf, mentionRecord, mentionRecordBody } from '#zendesk/records/mentionRecord.ts';
import { MENTION } from '#zendesk/records/shape.ts';
import * as v from 'valibot';
import { ask } from './ask.ts';
import { customerWrites, type Stage } from './stage.ts';

/** Another customer asks for what somebody tagged already, and a colleague tags it. */
export async function anotherAsks(stage: Stage, of: string, by: string): Promise<void> {
  const idOf = async (who: string) => {
    const me = (await ask(stage.zendesk, who, 'GET', '/api/v2/users/me')) as { user: { id: number } };
    return asId<UserId>(String(me.user.id));
  };
  const path = `/api/v2/custom_objects/${MENTION}/records`;
  const listed = (await ask(stage.zendesk, 'renee', 'GET', `${path}?page[size]=100`)) as {
    readonly custom_object_records: readonly unknown[];
  };
  const [first, tagger] = [await idOf(of), await idOf(by)];
  const mentions = listed.custom_object_records.map((record) => mentionOf(v.parse(mentionRecord, record)));
  const theirs = mentions.find(({ taggedBy }) => taggedBy === first);
  if (theirs === undefined) throw new Error(`${of} tagged nothing`);
  const ticketId = asId<TicketId>(String(await customerWrites(stage, 40, 'One more', 'We need that, too.')));
  const { ticket } = (await ask(stage.zendesk, 'renee', 'GET', `/api/v2/tickets/${ticketId}`)) as {
    readonly ticket: { readonly requester_id: number };
  };
  const mention = {
    ...theirs,
    id: mentionId(ticketId, theirs.themeId, tagger),
    ticketId,
    requesterId: asId<UserId>(String(ticket.requester_id)),
    taggedBy: tagger,
  };
  await ask(stage.zendesk, by, 'POST', path, mentionRecordBody(mention, mention.quotes));
}
