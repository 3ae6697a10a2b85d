import { asId, type OrganizationId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { championTurnId } from '#domain/champion/ChampionEvent.ts';
import { commentKey } from '#domain/comment/commentKey.ts';
import type { JournalEvent } from '#domain/event/JournalEvent.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { Mention, Quote } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createdEventId } from '#domain/theme/ThemeEvent.ts';
import { themeTag } from '#domain/theme/themeTag.ts';
import { type FakeAccount, fakeAccount } from '../../ports/fakes/fakeThemeStore.ts';
import { daysAgo, ME, NOW } from './boardOutside.ts';

type Said = Partial<Pick<Quote, 'text' | 'wordsOf' | 'authorName' | 'at'>> & {
  readonly ticket: string;
  readonly requester?: string;
  readonly organization?: string;
  readonly taggedBy?: UserId;
};

/** Fills a fake account in a test's own words. */
export class BoardAccount {
  readonly account: FakeAccount = fakeAccount(Date.parse(NOW));

  /** A theme that Aylin created; its record says what is given. */
  theme(id: string, name: string, given: Partial<Theme> = {}): this {
    const themeId = asId<ThemeId>(id);
    const theme: Theme = {
      id: themeId,
      name,
      kind: 'request',
      tag: themeTag(themeId, name),
      archived: false,
      help: null,
      summary: '',
      areaId: null,
      partOf: null,
      championId: null,
      answer: null,
      counts: { people: 0, organizations: 0, tickets: 0, lastHeardAt: null },
      examples: [],
      countedAt: NOW,
      ...given,
    };
    this.account.themes.set(themeId, { ...theme, changedMs: this.account.nowMs });
    const { kind, tag } = theme;
    this.event({ id: createdEventId(themeId), kind: 'theme.created', themeId, payload: { name, kind, tag } });
    return this;
  }

  /** Counts that the record says, without mentions behind them. */
  counted(id: string, name: string, people: number, given: Partial<Theme> = {}): this {
    const counts = {
      people,
      organizations: Math.ceil(people / 3),
      tickets: people + 1,
      lastHeardAt: daysAgo(people),
    };
    return this.theme(id, name, { counts, ...given });
  }

  champion(id: string, championId: UserId, turn = 1, at = daysAgo(9)): this {
    const themeId = asId<ThemeId>(id);
    const theme = this.account.themes.get(themeId);
    if (theme !== undefined) this.account.themes.set(themeId, { ...theme, championId });
    const eventId = championTurnId(themeId, turn);
    return this.event({
      id: eventId,
      kind: 'champion.claimed',
      themeId,
      actor: championId,
      payload: { turn },
      at,
    });
  }

  said(id: string, { ticket, requester, organization, taggedBy = ME, ...words }: Said): this {
    const themeId = asId<ThemeId>(id);
    const ticketId = asId<TicketId>(ticket);
    const at = words.at ?? daysAgo(2);
    const text = words.text ?? 'We need this every week.';
    const author = requester === undefined ? null : asId<UserId>(requester);
    const quote: Quote = {
      text,
      wordsOf: words.wordsOf ?? 'customer',
      comment: commentKey(at, author, text),
      start: 0,
      end: text.length,
      authorName: words.authorName ?? 'A customer',
      at,
    };
    const key = mentionId(ticketId, themeId, taggedBy);
    const before = this.account.mentions.get(key);
    const mention: Mention = {
      id: key,
      themeId,
      ticketId,
      requesterId: author,
      organizationId: organization === undefined ? null : asId<OrganizationId>(organization),
      brandId: null,
      taggedBy,
      quotes: [...(before?.quotes ?? []), quote],
      withdrawn: false,
      at,
    };
    this.account.mentions.set(key, mention);
    return this;
  }

  event(event: Pick<JournalEvent, 'id' | 'kind' | 'themeId' | 'payload'> & Partial<JournalEvent>): this {
    const recordId = String(this.account.events.size + 1);
    this.account.events.set(event.id, { actor: ME, after: null, at: daysAgo(9), recordId, ...event });
    return this;
  }
}
