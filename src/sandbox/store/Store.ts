import type { Clock } from './Clock.ts';
import type { CustomObject, CustomObjectField, CustomRecord, RecordEvent } from './CustomObject.ts';
import { Documents } from './Documents.ts';
import type { Job } from './Job.ts';
import type { Macro } from './Macro.ts';
import type { Group, Organization } from './Organization.ts';
import { schema, schemaVersion } from './schema.ts';
import { SearchIndex } from './SearchIndex.ts';
import { Sql } from './Sql.ts';
import type { Comment, Ticket } from './Ticket.ts';
import type { User } from './User.ts';

/** Everything the account holds. */
export class Store {
  readonly sql: Sql;
  readonly clock: Clock;
  readonly search: SearchIndex;
  readonly users: Documents<User>;
  readonly organizations: Documents<Organization>;
  readonly tickets: Documents<Ticket>;
  /** Tickets that are no more: only exports still show them. */
  readonly deletedTickets: Documents<Ticket>;
  /** Tickets and those that are no more; to read only. */
  readonly exportedTickets: Documents<Ticket>;
  readonly comments: Documents<Comment>;
  readonly groups: Documents<Group>;
  readonly macros: Documents<Macro>;
  readonly objects: Documents<CustomObject>;
  readonly fields: Documents<CustomObjectField>;
  readonly records: Documents<CustomRecord>;
  readonly recordEvents: Documents<RecordEvent>;
  readonly jobs: Documents<Job>;
  private counted: number | undefined;

  constructor(file: string, clock: Clock) {
    this.clock = clock;
    const sql = new Sql(file);
    const version = Number(sql.one('PRAGMA user_version')?.['user_version']);
    if (version !== 0 && version !== schemaVersion) {
      sql.close();
      throw new Error(`${file} was made by another version of the local Zendesk. Begin anew with --fresh.`);
    }
    sql.script(`${schema} PRAGMA user_version = ${schemaVersion};`);
    this.sql = sql;
    this.search = new SearchIndex(sql, clock);
    this.users = new Documents(sql, 'users');
    this.organizations = new Documents(sql, 'organizations');
    this.tickets = new Documents(sql, 'tickets');
    this.deletedTickets = new Documents(sql, 'deleted_tickets');
    this.exportedTickets = new Documents(sql, 'exported_tickets');
    this.comments = new Documents(sql, 'comments');
    this.groups = new Documents(sql, 'groups');
    this.macros = new Documents(sql, 'macros');
    this.objects = new Documents(sql, 'custom_objects');
    this.fields = new Documents(sql, 'custom_object_fields');
    this.records = new Documents(sql, 'records');
    this.recordEvents = new Documents(sql, 'record_events');
    this.jobs = new Documents(sql, 'jobs');
  }

  meta(key: string): string | undefined {
    const value = this.sql.one('SELECT value FROM meta WHERE key = ?', key)?.['value'];
    return value == null ? undefined : String(value);
  }

  setMeta(key: string, value: string): void {
    this.sql.run('INSERT OR REPLACE INTO meta(key, value) VALUES(?, ?)', key, value);
  }

  /** The next number of a sequence that goes on after a restart; never given twice. */
  next(sequence: string, first: number): number {
    const number = Number(this.meta(`next:${sequence}`) ?? first);
    this.setMeta(`next:${sequence}`, String(number + 1));
    return number;
  }

  /** Makes sure that `next` gives numbers above one that came from a file. */
  taken(sequence: string, number: number): void {
    if (number >= Number(this.meta(`next:${sequence}`) ?? 0))
      this.setMeta(`next:${sequence}`, String(number + 1));
  }

  putUser(user: User): User {
    this.search.write('user', user, `${user.name} ${user.email ?? ''} ${user.notes} ${user.details}`);
    return this.users.put(user);
  }

  putOrganization(organization: Organization): Organization {
    this.search.write(
      'organization',
      organization,
      `${organization.name} ${organization.domain_names.join(' ')}`,
    );
    return this.organizations.put(organization);
  }

  /** Stores the ticket with what search shall know about it: subject and all comments. */
  putTicket(ticket: Ticket): Ticket {
    const bodies = this.comments.select('ticket_id = ?', [ticket.id]).map((c) => c.plain_body);
    this.search.write('ticket', ticket, [ticket.subject, ...bodies].join('\n'));
    return this.tickets.put(ticket);
  }

  /** Takes the ticket away; incremental exports go on telling that it was there. */
  deleteTicket(ticket: Ticket): void {
    this.tickets.remove(ticket.id);
    this.search.remove('ticket', ticket.id);
    this.deletedTickets.put({ ...ticket, status: 'deleted', updated_at: this.clock.iso() });
  }

  /** How many records there are, counted once: every new record is held against the account's limit. */
  liveRecords(): number {
    return (this.counted ??= this.records.count('deleted IS NULL'));
  }

  /** To be called whenever records came or went; without a difference they are counted anew. */
  recordsChanged(by?: number): void {
    this.counted = by === undefined ? undefined : this.liveRecords() + by;
  }

  /** Removes everything; the sequences begin anew too. */
  clear(): void {
    const tables = [
      'users',
      'organizations',
      'tickets',
      'deleted_tickets',
      'comments',
      'groups',
      'macros',
      'custom_objects',
      'custom_object_fields',
      'records',
      'record_events',
      'jobs',
      'lookups',
      'search_index',
      'search_pending',
      'meta',
    ];
    this.counted = undefined;
    this.sql.transaction(() => tables.forEach((table) => this.sql.run(`DELETE FROM ${table}`)));
  }

  close(): void {
    this.sql.close();
  }
}
