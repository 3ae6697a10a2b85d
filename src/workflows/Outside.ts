import type { Instant } from '#domain/basis/Instant.ts';
import type { AgentProfile } from '#domain/champion/AgentProfile.ts';
import type { HearObjections } from '#domain/launch/HearObjections.ts';
import type { HearCircumstances } from '#domain/pitch/Circumstance.ts';
import type { HearCues } from '#domain/pitch/Cue.ts';
import type { Peak } from '#domain/setting/Peak.ts';
import type { AccessRules } from '#ports/AccessRules.ts';
import type { AccountImport } from '#ports/AccountImport.ts';
import type { AccountPlaces } from '#ports/AccountPlaces.ts';
import type { AccountRecords } from '#ports/AccountRecords.ts';
import type { AccountRemoval } from '#ports/AccountRemoval.ts';
import type { AccountSettings } from '#ports/AccountSettings.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';
import type { AccountTickets } from '#ports/AccountTickets.ts';
import type { BoardChoices } from '#ports/BoardChoices.ts';
import type { Budget } from '#ports/Budget.ts';
import type { CustomerFields, CustomerShelf } from '#ports/CustomerFields.ts';
import type { Dismissals } from '#ports/Dismissals.ts';
import type { Failure } from '#ports/Failure.ts';
import type { HearingPool } from '#ports/HearingPool.ts';
import type { HappyBackup } from '#ports/HappyBackup.ts';
import type { HappyFile } from '#ports/HappyFile.ts';
import type { IssueShelf } from '#ports/IssueShelf.ts';
import type { Language } from '#ports/Language.ts';
import type { Leases } from '#ports/Leases.ts';
import type { OwnEntries } from '#ports/OwnEntries.ts';
import type { OutcomeTools } from '#ports/OutcomeTools.ts';
import type { OpenTicket } from '#ports/OpenTicket.ts';
import type { Outbox } from '#ports/Outbox.ts';
import type { People } from '#ports/People.ts';
import type { Replica } from '#ports/Replica.ts';
import type { Replies } from '#ports/Replies.ts';
import type { Rights } from '#ports/Rights.ts';
import type { SettingHistory } from '#ports/SettingHistory.ts';
import type { Surroundings } from '#ports/Surroundings.ts';
import type { SweepEntries } from '#ports/SweepEntries.ts';
import type { SweepShelf } from '#ports/SweepShelf.ts';
import type { TableFiles } from '#ports/TableFiles.ts';
import type { ThemeMentions } from '#ports/ThemeMentions.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import type { TicketArchive } from '#ports/TicketArchive.ts';
import type { TicketShelf } from '#ports/TicketShelf.ts';
import type { TicketTags } from '#ports/TicketTags.ts';
import type { Timings } from '#ports/Timings.ts';
import type { Trackers } from '#ports/Trackers.ts';
import type { Worker, Workplace } from '#ports/Workplace.ts';
import type { WritingCheck } from '#ports/WritingCheck.ts';
import type { CustomerTools } from './customer/CustomerTools.ts';
import type { Syncer } from './sync/Syncer.ts';

/** Everything outside that a page's workflows may use, made once by the page's start. */
export interface Outside {
  readonly worker: Worker;
  readonly workplace: Workplace;
  readonly store: ThemeStore;
  readonly people: People;
  readonly dismissals: Dismissals;
  readonly setUp: AccountSetUp;
  readonly settings: AccountSettings;
  readonly access: AccessRules;
  readonly places: AccountPlaces;
  readonly rights: Rights;
  /** Loaded when it comes to it; rejects where that is not possible now. */
  readonly records: () => Promise<AccountRecords>;
  /** Loaded for what was decided; rejects where that is not possible now. */
  readonly outcome: () => Promise<OutcomeTools>;
  readonly language: Language;
  readonly replica: Replica;
  readonly happyFile: HappyFile;
  readonly timings: Timings;
  readonly outbox: Outbox;
  readonly leases: Leases;
  /** Why this browser keeps nothing between pages; `null` where it does. */
  readonly storageFailure: Failure | null;
  readonly now: () => Instant;
  /** A fresh id, `[0-9a-z]{10}`. */
  readonly newId: () => string;
}

/** What the full page has besides: the account as a whole, as this browser keeps it. */
export interface BoardOutside extends Outside, Omit<Syncer, 'worker' | 'now'> {
  readonly themeMentions: ThemeMentions;
  readonly ticketTags: TicketTags;
  readonly accountTickets: AccountTickets;
  readonly removal: AccountRemoval;
  /** Loaded when it comes to it; rejects where that is not possible now. */
  readonly accountImport: () => Promise<AccountImport>;
  readonly tableFiles: TableFiles;
  /** Loaded when somebody writes; rejects where that is not possible now. */
  readonly writing: () => Promise<WritingCheck>;
  /** Loaded when a theme is opened; rejects where that is not possible now. */
  readonly cues: () => Promise<HearCues>;
  /** Loaded for a launch; rejects where that is not possible now. */
  readonly objections: () => Promise<HearObjections>;
  /** Loaded for a pitch; rejects where that is not possible now. */
  readonly circumstances: () => Promise<HearCircumstances>;
  readonly budget: Budget;
  readonly choices: BoardChoices;
  /** Loaded when it comes to it; rejects where that is not possible now. */
  readonly happyBackup: () => Promise<HappyBackup>;
  readonly surroundings: Surroundings;
  readonly settingHistory: SettingHistory;
  readonly customerFields: CustomerFields;
  readonly customerShelf: CustomerShelf;
  readonly ticketShelf: TicketShelf;
  readonly issueShelf: IssueShelf;
  readonly trackers: Trackers;
  readonly replies: Replies;
  readonly archive: TicketArchive;
  readonly sweepShelf: SweepShelf;
  /** Started for a long reading, and closed after it; rejects where that is not possible now. */
  readonly hearingPool: () => Promise<HearingPool>;
  /** What agents know, and the peaks that leads declared. */
  readonly profiles: OwnEntries<AgentProfile>;
  readonly peaks: OwnEntries<readonly Peak[]>;
  /** What the account knows of reading history. Loaded when it comes to it; rejects where that is not possible now. */
  readonly sweepEntries: () => Promise<SweepEntries>;
}

/** What the ticket sidebar has besides: the ticket that lies open beside it. */
export interface TicketOutside extends Outside {
  readonly ticket: OpenTicket;
}

/** What the sidebar of a user or an organization has besides. */
export interface CustomerOutside extends Outside {
  /** Loaded when it comes to it; rejects where that is not possible now. */
  readonly customer: () => Promise<CustomerTools>;
}
