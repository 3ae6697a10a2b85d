import { startLocalZendesk } from '#sandbox/startLocalZendesk.ts';
import { SHAPE } from '#zendesk/setup/SHAPE.ts';
import { fieldBody, objectBody } from '#zendesk/setup/shapeBodies.ts';
import { conversation } from './conversation.ts';

/** A local Zendesk with what the sidebar is measured on. */
export interface Account {
  readonly url: string;
  readonly appUrl: string;
  readonly ticketId: number;
  /** The theme that the ticket asks for. */
  readonly theme: string;
  /** Asks the REST interface as a member of the staff. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const THEME = 'Export timesheets as CSV';
const WHAT = [
  'invoices',
  'shifts',
  'absences',
  'payslips',
  'contracts',
  'rosters',
  'holidays',
  'expenses',
  'projects',
  'reports',
];
const HOW = [
  'Import {} from a spreadsheet',
  'Dark colours for {}',
  'Filter {} by team',
  'Remind people of {}',
  'Undo for {}',
  'Print {} on one page',
  'Translate {} for the team',
  'Share {} with a link',
  'Archive {} after a year',
  'Faster search in {}',
];

/**
 * An account that is set up, with 100 themes (the most for which the request goals hold), and one ticket of 20
 * comments by a customer and an agent in turn, made over REST. The inbox is there too.
 */
export async function startAccount(): Promise<Account> {
  const setUp = SHAPE.map((object) => ({
    object: { ...objectBody(object) },
    fields: object.fields.map(fieldBody),
  }));
  const zendesk = await startLocalZendesk({ port: 0, dataDir: ':memory:', setUp });
  const ask = async (method: string, path: string, body?: unknown, as = 'renee'): Promise<unknown> => {
    const answer = await fetch(`${zendesk.url}/api/v2${path}`, {
      method,
      headers: { 'x-local-user': as, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 200)}`);
    return text === '' ? null : (JSON.parse(text) as unknown);
  };
  try {
    const names = [THEME, ...HOW.flatMap((how) => WHAT.map((what) => how.replace('{}', what))).slice(0, 99)];
    await ask('POST', '/custom_objects/groundswell_theme/jobs', {
      job: { action: 'create', items: names.map(themeRecord) },
    });
    await writeEntries(ask);
    const ticketId = await makeTicket(ask);
    await untilThere(ask, names.length);
    return {
      url: zendesk.url,
      appUrl: zendesk.appUrl,
      ticketId,
      theme: THEME,
      ask,
      stop: () => zendesk.stop(),
    };
  } catch (error) {
    await zendesk.stop();
    throw error;
  }
}

function themeRecord(name: string, at: number): object {
  const id = `bench${String(at).padStart(5, '0')}`;
  return {
    name,
    external_id: id,
    custom_object_fields: {
      kind: 'request',
      tag: `gs_${name.toLowerCase().replace(/\W+/g, '_').slice(0, 20)}_${id}`,
      people: at === 0 ? 97 : (at * 7) % 40,
      organizations: (at * 3) % 17,
      tickets: (at * 8) % 45,
      version: 3,
    },
  };
}

/** What the app's own set-up writes besides the objects: the version, for which subdomain, and which groups are public. */
async function writeEntries(ask: Account['ask']): Promise<void> {
  const { groups } = (await ask('GET', '/groups')) as { groups: { id: number; is_public: boolean }[] };
  const publicIds = groups.flatMap(({ id, is_public }) => (is_public ? [String(id)] : []));
  const entries = { shape: { version: 3 }, 'setting.home': 'local', groups: publicIds };
  for (const [id, said] of Object.entries(entries)) {
    const fields = { kind: id.split('.')[0], body: JSON.stringify(said) };
    await ask('PATCH', `/custom_objects/groundswell_entry/records?external_id=${id}`, {
      custom_object_record: { name: id, external_id: id, custom_object_fields: fields },
    });
  }
}

async function makeTicket(ask: Account['ask']): Promise<number> {
  // A customer of the inbox writes; anyone would do.
  const { tickets } = (await ask('GET', '/tickets?page[size]=1')) as { tickets: { requester_id: number }[] };
  const [{ requester_id: customer } = { requester_id: 0 }] = tickets;
  const comments = conversation.map((body, at) => ({
    body,
    public: true,
    ...(at % 2 === 0 ? { author_id: customer } : {}),
  }));
  const [first, ...others] = comments;
  const { ticket } = (await ask('POST', '/tickets', {
    ticket: { subject: 'A few questions', requester_id: customer, comment: first },
  })) as { ticket: { id: number } };
  for (const comment of others) await ask('PUT', `/tickets/${ticket.id}`, { ticket: { comment } });
  return ticket.id;
}

/** Bulk jobs take a moment. */
async function untilThere(ask: Account['ask'], wanted: number): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const page = (await ask('GET', '/custom_objects/groundswell_theme/records?page[size]=100')) as {
      custom_object_records: unknown[];
    };
    if (page.custom_object_records.length >= Math.min(wanted, 100)) return;
    if (Date.now() > deadline)
      throw new Error(`only ${page.custom_object_records.length} of ${wanted} themes were made`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
