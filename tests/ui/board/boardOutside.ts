import { asId, type UserId } from '#domain/basis/Id.ts';
import { type Instant, instant } from '#domain/basis/Instant.ts';
import { ok } from '#domain/basis/Result.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { AccountReplica } from '#ports/AccountReplica.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';
import { poolOfOne } from '#ports/HearingPool.ts';
import type { HappyFile, Keepsake } from '#ports/HappyFile.ts';
import type { Outbox } from '#ports/Outbox.ts';
import type { Organization, Person } from '#ports/People.ts';
import type { Timing } from '#ports/Timings.ts';
import type { BoardOutside as Whole } from '#workflows/Outside.ts';
import { foldingOf } from '#workflows/sync/foldingOf.ts';
import { memoryAccountReplica } from '#storage/account/memoryAccountReplica.ts';
import { browserChoices } from '#storage/browserChoices.ts';
import { happyBackup } from '#storage/happyBackup.ts';
import { memoryCustomers } from '#storage/memoryCustomers.ts';
import { memoryIssues } from '#storage/memoryIssues.ts';
import { memoryTickets } from '#storage/memoryTickets.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { memoryOutbox } from '#storage/outbox/memoryOutbox.ts';
import { fakeAccountFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeAccountRecords } from '../../ports/fakes/fakeAccountRecords.ts';
import { fakeAccountSetUp } from '../../ports/fakes/fakeAccountSetUp.ts';
import { fakeAccessRules } from '../../ports/fakes/fakeAccessRules.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakeBudget } from '../../ports/fakes/fakeBudget.ts';
import { fakeCustomerFields } from '../../ports/fakes/fakeCustomerFields.ts';
import { fakeDismissals } from '../../ports/fakes/fakeDismissals.ts';
import { fakeLanguage } from '../../ports/fakes/fakeLanguage.ts';
import { fakeLeases } from '../../ports/fakes/fakeLeases.ts';
import { type FakeSweepEntries, fakeSweepEntries } from '../../ports/fakes/fakeSweepEntries.ts';
import { fakeOwnEntries } from '../../ports/fakes/fakeOwnEntries.ts';
import { type FakeOutcome, fakeOutcome } from '../../ports/fakes/fakeOutcome.ts';
import { fakePeople } from '../../ports/fakes/fakePeople.ts';
import { fakePlaces } from '../../ports/fakes/fakePlaces.ts';
import { fakeRights } from '../../ports/fakes/fakeRights.ts';
import { createCircumstanceHearing } from '#language/circumstances/createCircumstanceHearing.ts';
import { createCueHearing } from '#language/cues/createCueHearing.ts';
import { createObjectionHearing } from '#language/objections/createObjectionHearing.ts';
import { createWritingCheck } from '#language/writing/createWritingCheck.ts';
import { csvFiles } from '#tables/csvFiles.ts';
import { fakeAccountImport } from '../../ports/fakes/fakeAccountImport.ts';
import { fakeAccountRemoval } from '../../ports/fakes/fakeAccountRemoval.ts';
import { fakeAccountTickets } from '../../ports/fakes/fakeAccountTickets.ts';
import { type FakeReplies, fakeReplies } from '../../ports/fakes/fakeReplies.ts';
import { fakeTicketArchive } from '../../ports/fakes/fakeTicketArchive.ts';
import { memorySweep } from '#storage/memorySweep.ts';
import { fakeTrackers } from '../../ports/fakes/fakeTrackers.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { type FakeThemeMentions, fakeThemeMentions } from '../../ports/fakes/fakeThemeMentions.ts';
import { fakeSurroundings } from '../../ports/fakes/fakeSurroundings.ts';
import { type FakeAccount, fakeAccount, fakeThemeStore } from '../../ports/fakes/fakeThemeStore.ts';
import { type FakeWorkplace, fakeWorkplace } from '../../ports/fakes/fakeWorkplace.ts';

export const ME = asId<UserId>('9000001');
export const TOM = asId<UserId>('9000002');
export const RUTH = asId<UserId>('9000003');
export const NOW = instant(Date.UTC(2026, 10, 22, 12));

export const STAFF: readonly Person[] = [
  { id: ME, name: 'Aylin Demir', avatarUrl: null, isStaff: true },
  { id: TOM, name: 'Tom Berger', avatarUrl: null, isStaff: true },
  { id: RUTH, name: 'Ruth Okafor', avatarUrl: null, isStaff: true },
];

interface Given {
  readonly account?: FakeAccount;
  readonly role?: string;
  readonly people?: readonly Person[];
  readonly organizations?: readonly Organization[];
  readonly keepsakes?: readonly Keepsake[];
  readonly timings?: readonly Timing[];
  readonly setUp?: AccountSetUp;
  /** What the browser has read of the account before. */
  readonly accountReplica?: AccountReplica;
  readonly outbox?: Outbox;
  /** What the account knows of reading history. */
  readonly swept?: FakeSweepEntries;
}

export interface BoardOutside extends Whole {
  readonly workplace: FakeWorkplace;
  readonly account: FakeAccount;
  readonly replies: FakeReplies;
  readonly themeMentions: FakeThemeMentions;
  /** What `sweepEntries` gives. */
  readonly swept: FakeSweepEntries;
  /** What `outcome` gives. */
  readonly tools: FakeOutcome;
}

/** Everything the full page may use, in memory, for the signed-in Aylin. */
export function boardOutside(given: Given = {}): BoardOutside {
  const { role = 'agent', people = [], organizations = [] } = given;
  const account = given.account ?? fakeAccount();
  const accountReplica = given.accountReplica ?? memoryAccountReplica();
  const store = fakeThemeStore(ME, account);
  const customerShelf = memoryCustomers();
  const accountImport = fakeAccountImport(account, store);
  const tools = fakeOutcome(ME, role === 'admin', undefined, account);
  const swept = given.swept ?? fakeSweepEntries();
  let ids = 0;
  return {
    account,
    tools,
    outcome: async () => tools,
    worker: {
      id: ME,
      name: 'Aylin Demir',
      avatarUrl: null,
      role,
      groups: [],
      locale: 'en-US',
      subdomain: 'local',
    },
    workplace: fakeWorkplace({ role }),
    store,
    accountImport: async () => accountImport,
    tableFiles: csvFiles,
    people: fakePeople([...STAFF, ...people], organizations),
    dismissals: fakeDismissals(),
    settings: fakeAccountSettings(),
    access: fakeAccessRules(),
    places: fakePlaces(),
    rights: fakeRights(),
    surroundings: fakeSurroundings(),
    records: async () => fakeAccountRecords(account),
    setUp: given.setUp ?? fakeAccountSetUp(),
    language: fakeLanguage(),
    replica: memoryReplica(),
    happyFile: happyFileWith(given.keepsakes ?? []),
    timings: { add: async () => ok(undefined), list: async () => ok(given.timings ?? []) },
    outbox: given.outbox ?? memoryOutbox(),
    accountReplica,
    accountFeed: fakeAccountFeed(100, Date.parse(NOW)),
    folding: foldingOf(accountReplica),
    pause: async () => undefined,
    settingHistory: { changes: async () => ok([]) },
    customerFields: fakeCustomerFields(),
    customerShelf,
    ticketShelf: memoryTickets(),
    issueShelf: memoryIssues(),
    themeMentions: fakeThemeMentions(account),
    ticketTags: fakeTicketTags(),
    archive: fakeTicketArchive(),
    sweepShelf: memorySweep(),
    hearingPool: async () => poolOfOne(fakeLanguage()),
    accountTickets: fakeAccountTickets(),
    removal: fakeAccountRemoval(),
    trackers: fakeTrackers(),
    replies: fakeReplies(account, ME, () => instant(account.nowMs)),
    profiles: fakeOwnEntries<AgentProfile>(),
    peaks: fakeOwnEntries<readonly Peak[]>(),
    swept,
    sweepEntries: async () => swept,
    writing: async () => createWritingCheck(),
    cues: async () => createCueHearing(),
    objections: async () => createObjectionHearing(),
    circumstances: async () => createCircumstanceHearing(),
    budget: fakeBudget(),
    happyBackup: async () => happyBackup,
    choices: browserChoices({ subdomain: 'local', user: ME }),
    leases: fakeLeases(),
    storageFailure: null,
    now: () => NOW,
    newId: () => `new${String(++ids).padStart(7, '0')}`,
  };
}

function happyFileWith(keepsakes: readonly Keepsake[]): HappyFile {
  let kept = keepsakes;
  return {
    list: async () => ok(kept),
    keep: async (keepsake) => {
      kept = [keepsake, ...kept];
      return ok(undefined);
    },
    remove: async (id) => {
      kept = kept.filter((keepsake) => keepsake.id !== id);
      return ok(undefined);
    },
  };
}

/** A moment so many days before `NOW`. */
export function daysAgo(days: number): Instant {
  return instant(Date.parse(NOW) - days * 86_400_000);
}
