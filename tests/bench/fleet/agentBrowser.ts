import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Conversation } from '#domain/comment/Conversation.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import type { ExamplePass, ExampleShelf } from '#ports/ExampleShelf.ts';
import type { RequestsLately } from '#ports/RequestLedger.ts';
import { account as placeOf } from '#sandbox/store/account.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { memoryFieldIds } from '#storage/memoryFieldIds.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { readExamples } from '#workflows/examples/readExamples.ts';
import { namePeople } from '#workflows/namePeople.ts';
import type { BoardOutside, TicketOutside } from '#workflows/Outside.ts';
import { readTicket, type TicketReading } from '#workflows/readTicket.ts';
import { refreshRules } from '#workflows/refreshRules.ts';
import { guardWrites } from '#workflows/standing/guardWrites.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { tagTheme } from '#workflows/tagTheme.ts';
import { themesToChoose } from '#workflows/themesToChoose.ts';
import { ticketTagsOf } from '#workflows/ticketTagsOf.ts';
import { keepSending } from '#app/keepSending.ts';
import { keepSyncing } from '#app/keepSyncing.ts';
import { connectZendesk, type Zendesk } from '#zendesk/connectZendesk.ts';
import { NOTHING_YET } from '#zendesk/rest/ledger/NOTHING_YET.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { zendeskBudget } from '#zendesk/zendeskBudget.ts';
import { zendeskDismissals } from '#zendesk/zendeskDismissals.ts';
import { zendeskPeople } from '#zendesk/zendeskPeople.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskRights } from '#zendesk/zendeskRights.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { zendeskTicketArchive } from '#zendesk/zendeskTicketArchive.ts';
import { fakeBrowser } from '../../ports/fakes/fakeBrowser.ts';
import type { SimulatedTime } from '../../simulatedTime.ts';
import { boardOutside } from '../../ui/board/boardOutside.ts';
import { outsideFor, type TestOutside } from '../../workflows/outsideFor.ts';
import { type AccountInMemory, requesterOf } from './accountInMemory.ts';
import { sharingThemes, type ThemePool } from './sharedThemes.ts';

/** What an agent does in one ticket's tab: the steps of the sidebar, without its pictures. */
export interface AgentTab {
  /** The tab comes to the front. */
  readonly comeBack: () => void;
  /** Tags what was heard, to a theme that is there or to a new one. */
  readonly tag: (choose: (themes: readonly Theme[]) => Theme | string) => Promise<Theme>;
  /** The agent submits: the ticket bears its tags, and the sidebar reads it again. */
  readonly submit: () => Promise<void>;
  readonly close: () => void;
}

/** One person's browser: what it keeps is in memory, everything else is the client as it is shipped. */
export interface AgentBrowser {
  readonly openTab: (conversation: Conversation) => Promise<AgentTab>;
  /** The full page, which keeps up with the account for as long as it is open. */
  readonly openBoard: () => Promise<{ readonly outside: BoardOutside; readonly close: () => void }>;
}

export interface AgentBrowserGiven {
  readonly account: AccountInMemory;
  readonly time: SimulatedTime;
  readonly user: number;
  readonly random: () => number;
  readonly pool: ThemePool;
  /** Admins read the account by its export, whatever its size. */
  readonly role?: 'agent' | 'admin';
}

export function agentBrowser(given: AgentBrowserGiven): AgentBrowser {
  const { account, time, user, random, pool, role = 'agent' } = given;
  const replica = sharingThemes(memoryReplica(), pool);
  const [fieldIds, browser] = [memoryFieldIds(), fakeBrowser()];
  const accountReplica = memoryAccountReplica();
  const worker = {
    ...{ id: asId<UserId>(String(user)), name: `Agent ${user}`, avatarUrl: null },
    ...{ role, locale: 'en-US', subdomain: 'local', groups: [] },
  };
  let lately: RequestsLately = NOTHING_YET;
  let examples: ExamplePass | null = null;
  const shelf: ExampleShelf = {
    read: async () => ok(examples),
    save: async (pass) => {
      examples = pass;
      return ok(undefined);
    },
  };
  let pages = 0;
  let ids = 0;

  async function openPage(conversation: Conversation): Promise<AgentPage> {
    const page = `${user}.${++pages}`;
    const connected = await connectZendesk({
      ...{ scope: { ZAFClient: { init: () => account.clientFor(user) } }, nowMs: time.nowMs },
      ...{ sleep: time.sleep, random, page },
    });
    if (!connected.ok) throw new Error(connected.failure.kind);
    const zendesk = connected.value;
    zendesk.ledger.join({
      update: async (change) => {
        lately = change(lately);
        return ok(lately);
      },
    });
    const tab = browser.openTab();
    // What a page asks nothing of is a fake's.
    const base = outsideFor(String(user), conversation);
    base.ticket.move({ groupId: String(placeOf.supportGroupId) });
    const unguarded = {
      ...base,
      ...{ worker, replica, outbox: tab.outbox, leases: zendesk.leases },
      store: zendeskThemeStore(zendesk, fieldIds),
      people: zendeskPeople(zendesk),
      dismissals: zendeskDismissals(zendesk),
      settings: zendeskAccountSettings(zendesk),
      places: zendeskPlaces(zendesk),
      budget: zendeskBudget(zendesk),
      rights: zendeskRights(zendesk, worker.id),
      now: () => instant(time.nowMs()),
      newId: () => `${user.toString(36).slice(-5)}${(++ids).toString(36).padStart(5, '0')}`,
    };
    const outside = { ...unguarded, ...guardWrites(unguarded) };
    const back = new Set<() => void>();
    const onReturn = (listener: () => void) => {
      back.add(listener);
      return () => back.delete(listener);
    };
    const stop = keepSending({ ...outside, isOnline: () => true, random }, { onReturn, later: time.later });
    // As `sendFromBrowser` does it, behind the first screen.
    const leaving = new AbortController();
    const feed = zendeskAccountFeed(zendesk);
    time.later(2_000, () => void readExamples({ ...outside, shelf, feed }, leaving.signal));
    const close = () => {
      leaving.abort();
      stop();
      tab.close();
    };
    return { outside, zendesk, onReturn, comeBack: () => back.forEach((listener) => listener()), close };
  }

  return {
    async openTab(conversation) {
      const { outside, comeBack, close } = await openPage(conversation);
      const controller = new AbortController();
      const sidebar = sidebarOf(outside, controller.signal);
      await sidebar.read();
      return {
        comeBack,
        tag: sidebar.tag,
        async submit() {
          const { added, removed } = sidebar.tagsOnSubmit();
          const left = conversation.tags.filter((tag) => !removed.includes(tag));
          outside.ticket.change({ ...conversation, tags: [...left, ...added] });
          await sidebar.read();
        },
        close() {
          controller.abort();
          close();
        },
      };
    },

    async openBoard() {
      const page = await openPage(ticketOf(1, 'nothing', [], time.nowMs()));
      const outside: BoardOutside = {
        ...boardOutside(),
        ...page.outside,
        accountReplica,
        archive: zendeskTicketArchive(page.zendesk, false),
        accountFeed: zendeskAccountFeed(page.zendesk),
        folding: foldingOf(accountReplica),
        pause: time.sleep,
      };
      const world = { onReturn: page.onReturn, later: time.later, isVisible: () => true, random };
      const stop = keepSyncing(outside, world);
      return {
        outside,
        close() {
          stop();
          page.close();
        },
      };
    },
  };
}

/** A page of ours, and what the browser around it does. */
interface AgentPage {
  readonly outside: TicketOutside & Pick<TestOutside, 'ticket'>;
  readonly zendesk: Zendesk;
  readonly onReturn: (listener: () => void) => () => void;
  readonly comeBack: () => void;
  readonly close: () => void;
}

/** What `useTicket`, `useCardActions` and the tagged card do, in their order. */
function sidebarOf(outside: TicketOutside, signal: AbortSignal) {
  let reading: TicketReading | null = null;
  let own: readonly Mention[] = [];

  async function read(): Promise<void> {
    const given = await readTicket(outside, signal, reading);
    if (!given.ok) throw new Error(given.failure.kind);
    reading = given.value;
    await refreshRules(outside, signal);
    await name(reading.mentions, reading.themes);
  }

  /** The tagged card names who tagged and who carries the theme. */
  async function name(mentions: readonly Mention[], themes: readonly Theme[]): Promise<void> {
    const shown = new Set(mentions.map(({ themeId }) => themeId));
    const champions = themes.flatMap(({ id, championId }) =>
      shown.has(id) && championId !== null ? [championId] : [],
    );
    const ids = [...mentions.map(({ taggedBy }) => taggedBy), ...champions];
    if (ids.length > 0) await namePeople(outside, ids, signal);
  }

  return {
    read,
    async tag(choose: (themes: readonly Theme[]) => Theme | string): Promise<Theme> {
      if (reading === null) throw new Error('Nothing was read');
      const chosen = choose(reading.themes);
      // The form for a new theme asks for what colleagues made meanwhile.
      if (typeof chosen === 'string') await themesToChoose(outside, signal);
      const created =
        typeof chosen === 'string'
          ? await createTheme(outside, draftTheme(outside, chosen, 'request'))
          : ok(chosen);
      if (!created.ok) throw new Error(created.failure.kind);
      const theme = created.value;
      const sentences = reading.asks.flatMap(({ group }) => group.signals.map(({ sentence }) => sentence));
      const { conversation } = reading;
      const tagged = await tagTheme(outside, { conversation, sentences, theme, before: null });
      if (!tagged.ok) throw new Error(tagged.failure.kind);
      own = [...own, tagged.value];
      reading = { ...reading, themes: [...reading.themes.filter(({ id }) => id !== theme.id), theme] };
      await name([tagged.value], [theme]);
      return theme;
    },
    tagsOnSubmit() {
      if (reading === null) return { added: [], removed: [] };
      return ticketTagsOf(
        [...reading.mentions, ...own],
        reading.themes,
        reading.conversation.tags,
        reading.takenBack,
      );
    },
  };
}

/** A ticket whose customer wishes something. */
export function ticketOf(
  ticketId: number,
  asks: string,
  tags: readonly string[],
  atMs: number,
): Conversation {
  const requester = { id: asId<UserId>(String(requesterOf(ticketId))), name: `Customer ${ticketId}` };
  return {
    ticketId: asId<TicketId>(String(ticketId)),
    subject: 'Hello',
    requester,
    organization: null,
    brandId: placeOf.brandId,
    channel: 'email',
    tags,
    comments: [
      {
        key: asId(`${ticketId}.1`),
        ...{ authorId: requester.id, authorName: requester.name, role: 'customer', isPublic: true },
        ...{ at: instant(atMs), text: `I wish we had ${asks}.`, attachments: 0 },
      },
    ],
  };
}
