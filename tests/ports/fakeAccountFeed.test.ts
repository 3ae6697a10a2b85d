import { asId, type TicketId } from '#domain/basis/Id.ts';
import { AYLIN, createdEvent, sampleMention, sampleTheme } from '../zendesk/samples.ts';
import { accountFeedContract } from './AccountFeed.contract.ts';
import { fakeAccountFeed, passMinutes } from './fakes/fakeAccountFeed.ts';

accountFeedContract(async () => {
  const theme = sampleTheme('csv');
  const feed = fakeAccountFeed(2);
  feed.put('events', createdEvent(theme, AYLIN));
  return {
    feed,
    tickets: ['1', '2', '3'].map((id) => asId<TicketId>(id)),
    tag: async (ticket) => feed.put('mentions', sampleMention(theme, asId<TicketId>(String(ticket)), AYLIN)),
    remove: async (recordId) => feed.remove(recordId),
    passMinutes: async (minutes) => passMinutes(feed, minutes),
  };
});
