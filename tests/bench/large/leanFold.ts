import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { AccountFold, FoldedTheme } from '#domain/champion/FoldedTheme.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import type { StandingMention } from '#domain/theme/StandingMention.ts';
import { mulberry } from './mulberry.ts';

const DAY_MS = 86_400_000;

/**
 * What a fold of so many mentions gives a rollup, without what it does not read (the words of quotes), so that a million
 * fit. Evenly over 104 weeks until `lastMs`, a few themes with thousands of mentions and most with a handful.
 */
export function leanFold(mentions: number, themes: number, lastMs: number, seed = 11) {
  const random = mulberry(seed);
  const pick = (n: number) => Math.floor(random() * n);
  const text = 'We export it by hand every week';
  const folded = new Map<ThemeId, FoldedTheme & { readonly mentions: StandingMention[] }>();
  const ids = Array.from({ length: themes }, (_, n) =>
    asId<ThemeId>(`large${n.toString(36).padStart(5, '0')}`),
  );
  for (const id of ids)
    folded.set(id, {
      id,
      facts: null,
      championship: { championId: asId<UserId>('901000000001') },
      mentions: [],
    } as unknown as FoldedTheme & { readonly mentions: StandingMention[] });
  const records: Mention[] = [];
  for (let n = 0; n < mentions; n++) {
    const themeId = ids[Math.floor(themes * random() ** 3)] ?? asId<ThemeId>('none');
    const ticketId = asId<TicketId>(String(100_000 + n));
    const taggedBy = asId<UserId>(String(901_000_000_000 + pick(120)));
    const at = instant(lastMs - Math.floor((1 - n / mentions) * 104 * 7 * DAY_MS));
    const quote: Quote = {
      text,
      wordsOf: 'customer',
      comment: 'c',
      start: 0,
      end: 31,
      authorName: '',
      at,
    } as never;
    const record: Mention = {
      id: mentionId(ticketId, themeId, taggedBy),
      themeId,
      ticketId,
      requesterId: asId<UserId>(String(370_000_000_000 + pick(mentions * 0.6))),
      organizationId:
        n % 4 === 0 ? null : asId<OrganizationId>(String(180_000_000_000 + pick(mentions * 0.1))),
      brandId: 360_000_000_001,
      taggedBy,
      quotes: [quote],
      withdrawn: false,
      at,
      changedAt: at,
    };
    records.push(record);
    folded.get(themeId)?.mentions.push({
      ticketId,
      parts: [{ key: mentionKey(ticketId, themeId), placeId: themeId, records: [record], confirmedBy: [] }],
      taggedBy: [taggedBy],
    });
  }
  return { themes: folded, records, journal: [] } satisfies Pick<
    AccountFold,
    'themes' | 'records' | 'journal'
  >;
}
