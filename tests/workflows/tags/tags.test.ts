import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId } from '#domain/basis/Id.ts';
import type { Instant } from '#domain/basis/Instant.ts';
import type { Mention } from '#domain/mention/Mention.ts';
import { mentionId } from '#domain/mention/mentionId.ts';
import type { AccountReplica, SyncState } from '#ports/AccountReplica.ts';
import { ok } from '#domain/basis/Result.ts';
import { checkTags } from '#workflows/tags/checkTags.ts';
import { repairTags } from '#workflows/tags/repairTags.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { fakePlaces } from '../../ports/fakes/fakePlaces.ts';
import { fakeTicketTags } from '../../ports/fakes/fakeTicketTags.ts';
import { boardOutside, daysAgo, ME } from '../../ui/board/boardOutside.ts';
import { sampleQuote } from '../../zendesk/samples.ts';
import { BoardAccount } from '../../ui/board/boardAccount.ts';

const { signal } = new AbortController();
const quiet = () => undefined;
const ticket = (n: number) => asId<TicketId>(String(n));
/** Made after an admin chose another beginning of tags. */
const LATER = asId<ThemeId>('cccccccccc');
const LATER_TAG = 'fb_sign_in_cccccccccc';
/** Two people ask for it, so that it has a tag of its own; its sibling is emerging. */
const OPEN = asId<ThemeId>('aaaaaaaaaa');
const EMERGING = asId<ThemeId>('bbbbbbbbbb');
const OPEN_TAG = 'gs_export_reports_aaaaaaaaaa';

interface Given {
  readonly mentions?: readonly (readonly [ticket: number, theme: ThemeId, at?: Instant])[];
  readonly tickets?: readonly (readonly [
    ticket: number,
    tags: readonly string[],
    group?: string,
    status?: 'closed',
  ])[];
  /** Tickets whose mentions come from reading history. */
  readonly swept?: readonly (readonly [ticket: number, theme: ThemeId])[];
  readonly isWhole?: boolean;
}

function setting({ mentions = [], swept = [], tickets = [], isWhole = true }: Given) {
  const made = new BoardAccount()
    .counted(OPEN, 'Export reports', 2)
    .counted(EMERGING, 'Dark mode', 1, { kind: 'bug' })
    .counted(LATER, 'Sign in', 2, { tag: LATER_TAG });
  const open = boardOutside({ role: 'admin', account: made.account });
  const feed = { isWhole, isComplete: isWhole } as SyncState['feeds']['mentions'];
  const state = { isTooLarge: false, feeds: { mentions: feed, events: feed } } as unknown as SyncState;
  const said = (n: number, themeId: ThemeId, at: Instant, quotes: Mention['quotes']): Mention => {
    const nobody = { requesterId: null, organizationId: null, brandId: null, quotes };
    const id = mentionId(ticket(n), themeId, ME);
    return { id, themeId, ticketId: ticket(n), taggedBy: ME, ...nobody, withdrawn: false, at };
  };
  const kept = [
    ...mentions.map(([n, themeId, at = daysAgo(3)]) => said(n, themeId, at, [])),
    ...swept.map(([n, themeId]) => said(n, themeId, daysAgo(0), [sampleQuote('more', { heardBy: [] })])),
  ];
  const accountReplica: AccountReplica = {
    ...open.accountReplica,
    read: async () => ok({ revision: 1, mentions: kept, events: [] }),
    state: async () => ok(state),
  };
  const ticketTags = fakeTicketTags();
  for (const [n, tags, groupId = '10', status] of tickets) {
    const place = { groupId, brandId: '1', formId: null, tags, unknown: [] };
    ticketTags.tickets.set(ticket(n), { id: ticket(n), isClosed: status === 'closed', place });
  }
  const settings = fakeAccountSettings();
  return { ...open, accountReplica, ticketTags, settings, places: fakePlaces() };
}

async function checked(outside: ReturnType<typeof setting>) {
  const check = await checkTags(outside, quiet, signal);
  if (!check.ok) throw new Error(check.failure.kind);
  return check.value;
}

describe('a check of tags', () => {
  it.each<[string, Given, object[]]>([
    ['all is right', { mentions: [[1, OPEN]], tickets: [[1, ['vip', 'gs_request', OPEN_TAG]]] }, []],
    [
      'an emerging theme has no tag of its own',
      { mentions: [[1, EMERGING]], tickets: [[1, ['gs_bug']]] },
      [],
    ],
    [
      'a tag is lacking',
      { mentions: [[1, OPEN]], tickets: [[1, ['gs_request']]] },
      [{ ticketId: '1', added: [OPEN_TAG], removed: [], isClosed: false, isYoung: false }],
    ],
    [
      'a closed ticket lacks all',
      { mentions: [[1, OPEN]], tickets: [[1, ['vip'], '10', 'closed']] },
      [{ ticketId: '1', added: ['gs_request', OPEN_TAG], removed: [], isClosed: true, isYoung: false }],
    ],
    [
      'a mention of today waits for the submit',
      { mentions: [[1, OPEN, daysAgo(0)]], tickets: [[1, []]] },
      [{ ticketId: '1', added: ['gs_request', OPEN_TAG], removed: [], isClosed: false, isYoung: true }],
    ],
    [
      'a closed ticket has no submit to wait for',
      { mentions: [[1, OPEN, daysAgo(0)]], tickets: [[1, [], '10', 'closed']] },
      [{ ticketId: '1', added: ['gs_request', OPEN_TAG], removed: [], isClosed: true, isYoung: false }],
    ],
    [
      'tags are left over, and those of others stay',
      { tickets: [[1, ['vip', 'gs_request', OPEN_TAG, 'gs_somebody_elses']]] },
      [{ ticketId: '1', added: [], removed: ['gs_request', OPEN_TAG], isClosed: false, isYoung: false }],
    ],
    [
      'tags are left over but not all mentions are known here',
      { tickets: [[1, ['gs_request', OPEN_TAG]]], isWhole: false },
      [],
    ],
    [
      'each theme’s tags begin as they did when it was made',
      {
        mentions: [
          [1, OPEN],
          [1, LATER],
        ],
        tickets: [[1, ['gs_request', OPEN_TAG, 'fb_bug', 'fb_own']]],
      },
      [
        {
          ticketId: '1',
          added: ['fb_request', LATER_TAG],
          removed: ['fb_bug'],
          isClosed: false,
          isYoung: false,
        },
      ],
    ],
    [
      'a tag of a later kind is left over, and is found by it alone',
      { tickets: [[1, ['fb_request', 'fb_own']]] },
      [{ ticketId: '1', added: [], removed: ['fb_request'], isClosed: false, isYoung: false }],
    ],
  ])('%s', async (_, given, differences) => {
    const check = await checked(setting(given));
    expect(check.differences).toEqual(differences);
    expect(check).toMatchObject({ checked: 1, total: 1, stopped: null, isWhole: given.isWhole ?? true });
  });

  it('leaves alone what an admin excluded, and private groups, and says how many', async () => {
    const outside = setting({
      mentions: [
        [1, OPEN],
        [2, OPEN],
        [3, OPEN],
      ],
      tickets: [
        [1, ['secret']],
        [2, [], '11'],
        [3, []],
      ],
    });
    const { privacy } = outside.settings.book.settings;
    const excluded = { ...privacy.excluded, tags: ['secret'] };
    await outside.settings.save('privacy', { ...privacy, excluded });
    const check = await checked(outside);
    expect(check.differences.map(({ ticketId }) => ticketId)).toEqual(['3']);
    expect(check).toMatchObject({ excluded: 2, gone: 0 });
  });

  it('is not made where nobody knows what is excluded', async () => {
    const outside = setting({ mentions: [[1, OPEN]], tickets: [[1, []]] });
    outside.settings.book = { ...outside.settings.book, doubtful: ['privacy'] };
    expect(await checkTags(outside, quiet, signal)).toMatchObject({ failure: { because: 'doubtful' } });
    expect(outside.ticketTags.shown).toBe(0);
  });

  it('counts tickets that are gone, and says where it was stopped and how far it came', async () => {
    const mentions = Array.from({ length: 250 }, (_, n) => [n + 1, OPEN] as const);
    const outside = setting({ mentions, tickets: [[1, []]] });
    const abort = new AbortController();
    const check = await checkTags(outside, (done) => done >= 200 && abort.abort(), abort.signal);
    expect(check).toMatchObject({
      ok: true,
      value: { checked: 200, total: 250, gone: 199, stopped: { kind: 'cancelled' } },
    });
  });

  it('changes nothing', async () => {
    const outside = setting({ mentions: [[1, OPEN]], tickets: [[1, []]] });
    await checked(outside);
    expect(outside.ticketTags.changes).toBe(0);
  });
});

describe('a repair of tags', () => {
  const wrong = () =>
    setting({
      mentions: [
        [1, OPEN],
        [2, OPEN],
        [3, OPEN],
      ],
      tickets: [
        [1, []],
        [2, ['vip'], '10', 'closed'],
        [3, []],
        [4, ['gs_request']],
      ],
    });

  it('makes tags and mentions agree, and keeps all others', async () => {
    const outside = wrong();
    const { differences } = await checked(outside);
    expect(await repairTags(outside, differences, quiet, signal)).toEqual(
      ok({ done: 4, alreadyRight: 0, left: [] }),
    );
    expect((await checked(outside)).differences).toEqual([]);
    expect(outside.ticketTags.tickets.get(ticket(2))?.place.tags).toEqual(['vip', 'gs_request', OPEN_TAG]);
  });

  it('touches nothing that is right by then, so that going on after a stop changes nothing twice', async () => {
    const outside = wrong();
    const { differences } = await checked(outside);
    await repairTags(outside, differences.slice(0, 2), quiet, signal);
    const { changes } = outside.ticketTags;
    expect(await repairTags(outside, differences, quiet, signal)).toMatchObject({
      value: { done: 2, alreadyRight: 2 },
    });
    expect(outside.ticketTags.changes - changes).toBe(2);
  });

  it('says of each ticket that was not changed why', async () => {
    const outside = wrong();
    const { differences } = await checked(outside);
    const refused = { kind: 'refused', what: 'tag tickets', reason: 'archived' } as const;
    const unknown = { kind: 'offline', what: 'tag tickets' } as const;
    outside.ticketTags.stubborn.set(ticket(1), { state: 'refused', failure: refused });
    outside.ticketTags.stubborn.set(ticket(3), { state: 'unknown', failure: unknown });
    expect(await repairTags(outside, differences, quiet, signal)).toEqual(
      ok({
        done: 2,
        alreadyRight: 0,
        left: [
          { ticketId: '1', failure: refused },
          { ticketId: '3', failure: unknown },
        ],
      }),
    );
  });

  it('is not begun where this person only reads', async () => {
    const outside = wrong();
    const { differences } = await checked(outside);
    outside.settings.book = { ...outside.settings.book, version: 9 };
    await outside.replica.clear();
    expect(await repairTags(outside, differences, quiet, signal)).toMatchObject({
      failure: { kind: 'readOnly', because: 'newer' },
    });
    expect(outside.ticketTags.changes).toBe(0);
  });

  it('ends where nobody answers, and leaves the rest for the next check', async () => {
    const outside = wrong();
    const { differences } = await checked(outside);
    outside.ticketTags.failure = { kind: 'offline', what: 'read tickets' };
    const repair = await repairTags(outside, differences, quiet, signal);
    expect(repair.ok && [repair.value.done, repair.value.left.length]).toEqual([0, 4]);
  });
});

describe('tickets that history was read from', () => {
  const given: Given = {
    mentions: [[1, OPEN]],
    swept: [
      [1, EMERGING],
      [2, OPEN],
      [3, OPEN],
    ],
    tickets: [
      [1, []],
      [2, ['vip'], '10', 'closed'],
      [3, ['gs_request', OPEN_TAG]],
    ],
  };

  it('lack no tags, and none of theirs is too many', async () => {
    const { differences, total } = await checked(setting(given));
    expect(differences).toEqual([
      { ticketId: '1', added: ['gs_request', OPEN_TAG], removed: [], isClosed: false, isYoung: false },
    ]);
    expect(total).toBe(2);
  });

  it('get theirs where an admin asks for that, and lose none', async () => {
    const outside = setting(given);
    const check = await checkTags(outside, quiet, signal, 'swept');
    if (!check.ok) throw new Error(check.failure.kind);
    const { differences, total } = check.value;
    const tags = ['gs_request', OPEN_TAG];
    expect(differences).toEqual([
      {
        ticketId: '1',
        added: ['gs_request', OPEN_TAG, 'gs_bug'],
        removed: [],
        isClosed: false,
        isYoung: false,
      },
      { ticketId: '2', added: tags, removed: [], isClosed: true, isYoung: false },
    ]);
    expect(total).toBe(3);
    const repaired = await repairTags(outside, differences, quiet, signal);
    expect(repaired).toMatchObject({ ok: true, value: { done: 2, left: [] } });
    expect(outside.ticketTags.tickets.get(ticket(2))?.place.tags).toEqual(['vip', ...tags]);
    const again = await checkTags(outside, quiet, signal, 'swept');
    expect(again.ok && again.value.differences).toEqual([]);
  });
});
