import type { AccountFolding } from '#ports/AccountFolding.ts';
import type { AccountRemoval } from '#ports/AccountRemoval.ts';
import type { AccountTickets } from '#ports/AccountTickets.ts';
import type { CustomerFields, CustomerShelf } from '#ports/CustomerFields.ts';
import type { IssueShelf } from '#ports/IssueShelf.ts';
import type { Replies } from '#ports/Replies.ts';
import type { SettingHistory } from '#ports/SettingHistory.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import type { TableFiles } from '#ports/TableFiles.ts';
import type { ThemeMentions } from '#ports/ThemeMentions.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import type { TicketShelf } from '#ports/TicketShelf.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import { failed } from '#domain/basis/Result.ts';
import type { BoardOutside, Outside } from '#workflows/Outside.ts';
import { openAccountReplica } from '#storage/account/openAccountReplica.ts';
import type { Zendesk } from '#zendesk/connectZendesk.ts';
import { lazyPort } from '#zendesk/lazyPort.ts';
import { browserChoices } from '#storage/browserChoices.ts';
import { browserAbilities } from '#storage/browserAbilities.ts';
import { BOARD_PAYLOADS } from '#zendesk/records/boardPayloads.ts';
import { checkToo } from '#zendesk/records/payloadWire.ts';
import { zendeskBudget } from '#zendesk/zendeskBudget.ts';
import { zendeskAccountFeed } from '#zendesk/zendeskAccountFeed.ts';
import { lazyTicketTags } from './lazyTicketTags.ts';
import { foldingInWorker } from './folding/foldingInWorker.ts';
import foldingUrl from './folding/foldingWorker.ts?worker&url';
import { offeredFolding } from './folding/offeredFolding.ts';

/** What the full page has besides: the account as a whole, kept in this browser and folded beside the page. */
export async function boardOutside(zendesk: Zendesk, outside: Outside): Promise<BoardOutside> {
  const { subdomain, id } = outside.worker;
  checkToo(BOARD_PAYLOADS);
  const { replica, isKept } = await openAccountReplica(subdomain, id);
  // Where workers are refused, and not before.
  const here = lazyPort<AccountFolding>(
    'fold account',
    {
      numbers: true,
      theme: true,
      sources: true,
      tagged: true,
      together: true,
      taggedBy: true,
      pitchJournal: true,
      saidBy: true,
      launchJournal: true,
      saidIn: true,
      excerpts: true,
      rollup: true,
      behind: true,
      standOut: true,
      about: true,
      countAt: true,
      tidy: true,
    },
    async () => {
      await import(/* @vite-ignore */ foldingUrl);
      return offeredFolding()(replica);
    },
  );
  const open = () => new Worker(foldingUrl, { type: 'module' });
  return {
    ...outside,
    accountReplica: replica,
    accountFeed: zendeskAccountFeed(zendesk),
    folding: isKept ? foldingInWorker(open, { subdomain, user: id }, here) : here,
    themeMentions: lazyPort<ThemeMentions>('read mentions', { page: true }, async () =>
      (await import('#zendesk/zendeskThemeMentions.ts')).zendeskThemeMentions(zendesk),
    ),
    ticketTags: lazyTicketTags(zendesk),
    accountTickets: lazyPort<AccountTickets>(
      'read tickets',
      { show: true, whyNot: true, comments: true, notes: true, usersThere: true },
      async () => (await import('#zendesk/zendeskAccountTickets.ts')).zendeskAccountTickets(zendesk),
    ),
    writing: async () => (await import('#language/writing/createWritingCheck.ts')).createWritingCheck(),
    cues: async () => (await import('#language/cues/createCueHearing.ts')).createCueHearing(),
    objections: async () =>
      (await import('#language/objections/createObjectionHearing.ts')).createObjectionHearing(),
    circumstances: async () =>
      (await import('#language/circumstances/createCircumstanceHearing.ts')).createCircumstanceHearing(),
    budget: zendeskBudget(zendesk),
    happyBackup: async () => (await import('#storage/happyBackup.ts')).happyBackup,
    choices: browserChoices({ subdomain, user: id }),
    surroundings: {
      appVersion: zendesk.appVersion,
      timeZone: async () => (await import('#zendesk/accountTimeZone.ts')).accountTimeZone(zendesk),
      abilities: () => browserAbilities(outside.storageFailure === null),
    },
    settingHistory: lazyPort<SettingHistory>('read history', { changes: true }, async () =>
      (await import('#zendesk/zendeskSettingHistory.ts')).zendeskSettingHistory(zendesk),
    ),
    customerFields: lazyPort<CustomerFields>(
      'read customer fields',
      { fields: true, values: true, some: true, organizations: true },
      async () => (await import('#zendesk/zendeskCustomerFields.ts')).zendeskCustomerFields(zendesk),
    ),
    customerShelf: lazyPort<CustomerShelf>(
      'read replica',
      { holders: true, saveHolders: true, fields: true, saveFields: true },
      async () => (await import('#storage/browserCustomers.ts')).browserCustomers(subdomain, id),
    ),
    ticketShelf: lazyPort<TicketShelf>('read replica', { facts: true, saveFacts: true }, async () =>
      (await import('#storage/browserTickets.ts')).browserTickets(subdomain, id),
    ),
    issueShelf: lazyPort<IssueShelf>('read replica', { issues: true, saveIssue: true }, async () =>
      (await import('#storage/browserIssues.ts')).browserIssues(subdomain, id),
    ),
    archive: lazyPort<TicketArchive>(
      'read history',
      {
        count: true,
        changedCount: true,
        page: true,
        exported: true,
        views: true,
        viewCount: true,
        viewPage: true,
        some: true,
        conversation: true,
      },
      async () => (await import('#zendesk/zendeskTicketArchive.ts')).zendeskTicketArchive(zendesk),
    ),
    sweepShelf: lazyPort<SweepShelf>(
      'read sweep',
      {
        sweep: true,
        keep: true,
        coverage: true,
        passed: true,
        asks: true,
        settle: true,
        remove: true,
        clear: true,
      },
      async () => (await import('#storage/browserSweep.ts')).browserSweep(subdomain, id),
    ),
    hearingPool: async () => (await import('./startHearingPool.ts')).startHearingPool(outside.language),
    removal: lazyPort<AccountRemoval>(
      'remove everything',
      { list: true, records: true, remove: true, macros: true, removeMacro: true },
      async () => (await import('#zendesk/zendeskAccountRemoval.ts')).zendeskAccountRemoval(zendesk),
    ),
    accountImport: async () =>
      (await import('#zendesk/zendeskAccountImport.ts')).zendeskAccountImport(zendesk),
    tableFiles: lazyPort<TableFiles>(
      'read table',
      { read: true, write: true },
      async () => (await import('#tables/csvFiles.ts')).csvFiles,
    ),
    replies: lazyPort<Replies>(
      'read tickets',
      {
        tickets: true,
        customers: true,
        turns: true,
        reply: true,
        repliesBy: true,
        followUp: true,
        followUpWith: true,
      },
      async () => (await import('#zendesk/zendeskReplies.ts')).zendeskReplies(zendesk),
    ),
    profiles: lazyPort<OwnEntries<AgentProfile>>('read profile', { read: true, save: true }, async () =>
      (await import('./guardedEntries.ts')).guardedProfiles(zendesk, outside),
    ),
    peaks: lazyPort<OwnEntries<readonly Peak[]>>('read peak', { read: true, save: true }, async () =>
      (await import('./guardedEntries.ts')).guardedPeaks(zendesk, outside),
    ),
    sweepEntries: async () => (await import('./guardedEntries.ts')).guardedSweepEntries(zendesk, outside),
    trackers: {
      open: async (setting) => {
        const loaded = await import('./lazyTrackers.ts').catch(() => null);
        return loaded?.lazyTrackers(zendesk).open(setting) ?? failed({ kind: 'down' });
      },
    },
    pause: (milliseconds, signal) => pause(milliseconds, signal),
  };
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
