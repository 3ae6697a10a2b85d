import { asId, type CommentKey, type TicketId } from '#domain/basis/Id.ts';
import type { Addressee } from '#domain/outcome/Addressee.ts';
import type { Language } from '#ports/Language.ts';

/**
 * The language in which a customer asked (BCP 47): of their own words, heard as a conversation is; where these are too few to
 * tell, that of their profile; `null` where nothing tells.
 */
export async function customerTongue(
  language: Pick<Language, 'hear'>,
  { person, tickets }: Addressee,
  locale: string | null,
  signal: AbortSignal,
): Promise<string | null> {
  const said = tickets.flatMap(({ quotes }) => quotes).filter(({ wordsOf }) => wordsOf === 'customer');
  const [first] = said;
  if (first === undefined) return locale;
  const heard = await language.hear(
    {
      ticketId: tickets[0]?.ticketId ?? asId<TicketId>('0'),
      subject: '',
      requester: { id: person, name: '' },
      organization: null,
      brandId: null,
      channel: '',
      tags: [],
      comments: [
        {
          key: asId<CommentKey>('reply'),
          authorId: person,
          authorName: '',
          role: 'customer',
          isPublic: true,
          at: first.at,
          text: said.map(({ text }) => text).join('\n'),
          attachments: 0,
        },
      ],
    },
    signal,
  );
  const tongue = heard.ok ? heard.value.language : 'und';
  return tongue === 'und' ? locale : tongue;
}
