import { themeTag } from '#domain/theme/themeTag.ts';
import { simulatedTime } from '../../simulatedTime.ts';
import { accountInMemory, type Asked } from './accountInMemory.ts';
import { type AgentTab, agentBrowser, ticketOf } from './agentBrowser.ts';
import { popular } from './popular.ts';
import { seededRandom } from './seededRandom.ts';
import { putMention, seedThemes } from './seedThemes.ts';

const MINUTE = 60_000;
const HOURS = 8;
const TICKETS_PER_HOUR = 60;
const TAGS_PER_HOUR = 25;
const TABS = 20;
/** Of the tickets that come so many were tagged before, by a colleague. */
const TAGGED_BEFORE = 0.1;
/** Of what is tagged so much is new. */
const NEW_THEMES = 0.05;
const THEMES = 80;

/**
 * One agent's day: a ticket a minute, each in a tab of its own, twenty of them open; 25 tags an hour, each submitted two
 * minutes later; now and then the agent goes back to an older tab. Gives what was asked of the account.
 */
export async function shift(seed: number): Promise<readonly Asked[]> {
  const random = seededRandom(seed);
  const startMs = Date.UTC(2026, 10, 23, 8);
  const time = simulatedTime(startMs);
  const account = await accountInMemory(time, 10, 400);
  const themes = await seedThemes(account, THEMES, startMs);
  const browser = agentBrowser({ account, time, user: account.firstAgent + 1, random, pool: new Map() });
  const tabs: AgentTab[] = [];
  const failures: unknown[] = [];

  const work = async (n: number): Promise<void> => {
    const ticketId = 2_000_000 + n;
    const known = themes[Math.floor(random() * themes.length)];
    const isTagged = random() < TAGGED_BEFORE && known !== undefined;
    const tags = isTagged ? ['gs_request', themeTag(known.id, known.name)] : [];
    account.addTicket(ticketId);
    if (isTagged) await putMention(account, known, ticketId);
    const tab = await browser.openTab(ticketOf(ticketId, `wish ${n}`, tags, time.nowMs()));
    tabs.push(tab);
    if (tabs.length > TABS) tabs.shift()?.close();
    if (random() < 0.3) tabs[Math.floor(random() * tabs.length)]?.comeBack();
    if (
      Math.floor(((n + 1) * TAGS_PER_HOUR) / TICKETS_PER_HOUR) ===
      Math.floor((n * TAGS_PER_HOUR) / TICKETS_PER_HOUR)
    )
      return;
    await time.sleep(MINUTE / 2);
    await tab.tag((read) =>
      random() < NEW_THEMES ? `Brand new wish ${n}` : (popular(read, random()) ?? `Wish ${n}`),
    );
    await time.sleep(2 * MINUTE);
    await tab.submit();
  };

  for (let n = 0; n < HOURS * TICKETS_PER_HOUR; n++) {
    time.later((n * 60 * MINUTE) / TICKETS_PER_HOUR, () => {
      work(n).catch((error: unknown) => failures.push(error));
    });
  }
  await time.passUntil(startMs + HOURS * 60 * MINUTE + 5 * MINUTE);
  for (const tab of tabs) tab.close();
  account.close();
  if (failures.length > 0) throw failures[0];
  return account.asked;
}
