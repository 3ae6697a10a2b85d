import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { mentionRecordBody } from '#zendesk/records/mentionRecord.ts';
import { MENTION, recordsPath, THEME } from '#zendesk/records/shape.ts';
import { themeRecordBody } from '#zendesk/records/themeRecord.ts';
import { sampleMention, sampleTheme } from '../../zendesk/samples.ts';
import { type AccountInMemory, requesterOf } from './accountInMemory.ts';

/** The first of these has most tickets, the n-th an n-th of them. */
const MOST_TICKETS = 150;
const FIRST_TICKET = 1_000_000;

/** Themes as an account has them after some months: a few that many ask for, many that few do; each third has a champion. */
export async function seedThemes(
  account: AccountInMemory,
  many: number,
  nowMs: number,
): Promise<readonly Theme[]> {
  const themes: Theme[] = [];
  let ticket = FIRST_TICKET;
  for (let n = 1; n <= many; n++) {
    const tickets = Math.max(1, Math.round(MOST_TICKETS / n));
    const theme = sampleTheme(`seed${String(n).padStart(6, '0')}`, {
      name: `Wish number ${n}`,
      championId: n % 3 === 0 ? asId<UserId>(String(account.firstAgent + (n % 7))) : null,
      counts: { people: tickets, organizations: 0, tickets, lastHeardAt: instant(nowMs - 86_400_000) },
      countedAt: instant(nowMs - 86_400_000),
    });
    await account.put(`${recordsPath(THEME)}?external_id=${theme.id}`, themeRecordBody(theme));
    for (let i = 0; i < tickets; i++) {
      account.addTicket(++ticket);
      await putMention(account, theme, ticket);
    }
    themes.push(theme);
  }
  return themes;
}

/** A colleague's mention, as it stands in the account. */
export async function putMention(account: AccountInMemory, theme: Theme, ticketId: number): Promise<void> {
  const [ticket, agent] = [asId<TicketId>(String(ticketId)), asId<UserId>(String(account.firstAgent))];
  const requesterId = asId<UserId>(String(requesterOf(ticketId)));
  const mention = sampleMention(theme, ticket, agent, { requesterId });
  const path = `${recordsPath(MENTION)}?external_id=${mention.id}`;
  await account.put(path, mentionRecordBody(mention, mention.quotes));
}
