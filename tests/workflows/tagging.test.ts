import { describe, expect, it } from 'vitest';
import { asId, type ThemeId } from '#domain/basis/Id.ts';
import { failed, type Result } from '#domain/basis/Result.ts';
import { signalGroupId } from '#domain/signal/signalGroupId.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { createTheme, draftTheme } from '#workflows/createTheme.ts';
import { dismissGroup } from '#workflows/dismissGroup.ts';
import { keepPraise } from '#workflows/keepPraise.ts';
import { readTicket, type TicketReading } from '#workflows/readTicket.ts';
import { recountTheme } from '#workflows/recountTheme.ts';
import { sendMention, tagTheme, undoTag } from '#workflows/tagTheme.ts';
import { ticketTagsOf } from '#workflows/ticketTagsOf.ts';
import { fakeAccount } from '../ports/fakes/fakeThemeStore.ts';
import { conversationOf, outsideFor, type TestOutside } from './outsideFor.ts';

const signal = new AbortController().signal;
const ASK = 'I wish reports could be exported.';

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function read(outside: TestOutside): Promise<TicketReading> {
  return must(await readTicket(outside, signal));
}

async function newTheme(outside: TestOutside, name = 'Export reports'): Promise<Theme> {
  return must(await createTheme(outside, draftTheme(outside, name, 'request')));
}

async function tagFirst(outside: TestOutside, theme: Theme) {
  const { conversation, asks } = await read(outside);
  const sentences = asks[0]?.group.signals.map(({ sentence }) => sentence) ?? [];
  return must(await tagTheme(outside, { conversation, sentences, theme, before: null }));
}

describe('reading a ticket', () => {
  it('shows each ask in the customer’s exact words', async () => {
    const outside = outsideFor('1', conversationOf(5, [`Hi. ${ASK} The login is broken too.`]));
    const { asks } = await read(outside);
    expect(asks.map(({ group }) => group.signals[0].sentence.text)).toEqual([
      ASK,
      'The login is broken too.',
    ]);
  });

  it('suggests themes by the customer’s words', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const theme = await newTheme(outside);
    await newTheme(outside, 'Dark mode');
    const { asks } = await read(outside);
    expect(asks[0]?.matches.map(({ themeId }) => themeId)).toEqual([theme.id]);
  });

  it('asks for mentions only if the ticket bears a tag of ours', async () => {
    const account = fakeAccount();
    const tagger = outsideFor('1', conversationOf(5, [ASK]), account);
    await tagFirst(tagger, await newTheme(tagger));
    const untagged = await read(outsideFor('2', conversationOf(5, [ASK]), account));
    expect(untagged.mentions).toHaveLength(0);
    const tagged = await read(outsideFor('2', conversationOf(5, [ASK], ['gs_request']), account));
    expect(tagged.mentions).toHaveLength(1);
    expect(tagged.asks).toHaveLength(0);
  });

  it('lets go of own mentions that somebody deleted, words and all, once they must have arrived', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK], ['gs_request']));
    const mention = await tagFirst(outside, await newTheme(outside));
    outside.account.mentions.clear();
    expect((await read(outside)).mentions).toHaveLength(1);
    outside.account.nowMs += 11 * 60_000;
    const { mentions, asks } = await read(outside);
    expect([mentions.length, asks.length]).toEqual([0, 1]);
    const kept = must(await outside.replica.mentions(mention.ticketId));
    expect(JSON.stringify(kept)).not.toContain('exported');
  });

  it('shows the conversation also when the account does not answer, and says why', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    outside.account.failure = { kind: 'busy', what: 'read themes', waitSeconds: 7 };
    const { asks, troubles } = await read(outside);
    expect(asks).toHaveLength(1);
    expect(troubles).toEqual([outside.account.failure]);
  });

  it('works from the replica while it is fresh, without asking', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    await newTheme(outside);
    await read(outside);
    outside.account.failure = { kind: 'offline', what: 'read themes' };
    const { themes, troubles } = await read(outside);
    expect(themes).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  it('says that older themes are shown once the replica is stale and nobody answers', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    await newTheme(outside);
    await read(outside);
    outside.account.nowMs += 20 * 60_000;
    outside.account.failure = { kind: 'offline', what: 'read themes' };
    const { themes, troubles } = await read(outside);
    expect(themes).toHaveLength(1);
    expect(troubles[0]?.kind).toBe('offline');
  });

  it('lets lines be captured by hand when the engine could not be loaded, and says so', async () => {
    const outside = outsideFor('1', conversationOf(5, [`Hello.\n  ${ASK}`]));
    const failure = { kind: 'engine', what: 'hear', reason: 'no script' } as const;
    const language = { ...outside.language, hear: async () => ({ ok: false, failure }) as const };
    const { asks, heard, troubles } = await read({ ...outside, language });
    expect(asks).toEqual([]);
    expect(heard.sentences.map(({ text }) => text)).toEqual(['Hello.', ASK]);
    expect(heard.sentences[1]?.start).toBe('Hello.\n  '.length);
    expect(troubles).toEqual([failure]);
  });

  it('finds nothing in a ticket without comments', async () => {
    const { asks, mentions } = await read(outsideFor('1', conversationOf(5, [])));
    expect([asks, mentions]).toEqual([[], []]);
  });
});

describe('tagging', () => {
  it('stores the mention with quote, requester and organization, and the ask is settled', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const mention = await tagFirst(outside, await newTheme(outside));
    expect(mention).toMatchObject({
      ticketId: '5',
      requesterId: '775',
      organizationId: '885',
      taggedBy: '1',
    });
    expect(mention.quotes.map(({ text }) => text)).toEqual([ASK]);
    expect((await read(outside)).asks).toHaveLength(0);
  });

  it('adds a second quote to the mention that is there', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK, 'And I wish it were PDF.']));
    const theme = await newTheme(outside);
    const { conversation, asks } = await read(outside);
    const [first, second] = asks.map(({ group }) => group.signals.map(({ sentence }) => sentence));
    const before = must(
      await tagTheme(outside, { conversation, sentences: first ?? [], theme, before: null }),
    );
    const both = must(await tagTheme(outside, { conversation, sentences: second ?? [], theme, before }));
    expect(both.quotes).toHaveLength(2);
    expect(outside.account.mentions.size).toBe(1);
    const undone = must(await undoTag(outside, both, before));
    expect(undone.quotes).toHaveLength(1);
  });

  it('never overwrites another agent’s mention of the same ticket and theme', async () => {
    const account = fakeAccount();
    const aylin = outsideFor('1', conversationOf(5, [ASK]), account);
    const theme = await newTheme(aylin);
    await tagFirst(aylin, theme);
    await tagFirst(outsideFor('2', conversationOf(5, [ASK]), account), theme);
    expect([...account.mentions.values()].map(({ taggedBy }) => taggedBy)).toEqual(['1', '2']);
    expect(must(await recountTheme(aylin, theme, signal)).counts).toMatchObject({ people: 1, tickets: 1 });
  });

  it('can be taken back and done again', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const theme = await newTheme(outside);
    const mention = await tagFirst(outside, theme);
    must(await undoTag(outside, mention, null));
    expect((await read(outside)).asks).toHaveLength(1);
    expect(must(await recountTheme(outside, theme, signal)).counts.tickets).toBe(0);
    await tagFirst(outside, theme);
    expect(must(await recountTheme(outside, theme, signal)).counts.tickets).toBe(1);
  });

  it('says that the theme is gone, and no longer suggests it, when somebody deleted it', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const theme = await newTheme(outside);
    const { conversation } = await read(outside);
    outside.account.themes.delete(theme.id);
    const tagged = await tagTheme(outside, { conversation, sentences: [], theme, before: null });
    expect(tagged).toMatchObject({ ok: false, failure: { kind: 'gone' } });
    expect((await read(outside)).themes).toHaveLength(0);
  });

  it('fails with what Zendesk said and stores nothing', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const theme = await newTheme(outside);
    const { conversation } = await read(outside);
    outside.account.failure = { kind: 'signedOut', what: 'save mention' };
    const tagged = await tagTheme(outside, { conversation, sentences: [], theme, before: null });
    expect(tagged).toEqual({ ok: false, failure: outside.account.failure });
    expect(outside.account.mentions.size).toBe(0);
  });
});

describe('a new theme', () => {
  it('is made once, however often it is tried', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const draft = draftTheme(outside, '  Export\n reports ', 'request');
    expect(draft.name).toBe('Export reports');
    const theme = must(await createTheme(outside, draft));
    expect(must(await createTheme(outside, draft)).id).toBe(theme.id);
    expect(outside.account.themes.size).toBe(1);
    expect(outside.account.events.size).toBe(1);
  });

  it('keeps whole characters when a name is cut', () => {
    const outside = outsideFor('1', conversationOf(5, []));
    expect([...draftTheme(outside, '👩‍🚀'.repeat(200), 'bug').name].length).toBe(120);
    expect(draftTheme(outside, '😀'.repeat(200), 'bug').name).toBe('😀'.repeat(120));
  });
});

describe('counts', () => {
  it('become exact with the mentions, keep an example of each person, and reach the record', async () => {
    const account = fakeAccount();
    const one = outsideFor('1', conversationOf(5, [ASK]), account);
    const theme = await newTheme(one);
    await tagFirst(one, theme);
    await tagFirst(outsideFor('2', conversationOf(6, ['We wish to export.']), account), theme);
    const counted = must(await recountTheme(one, theme, signal));
    expect(counted.counts).toMatchObject({ people: 2, organizations: 2, tickets: 2 });
    expect(counted.examples).toHaveLength(2);
    expect(account.themes.get(theme.id)?.counts.people).toBe(2);
  });
});

describe('the ticket’s tags', () => {
  const theme = { id: asId<ThemeId>('t'), kind: 'request', tag: 'gs_export_t', archived: false } as Theme;
  const counts = { people: 2, organizations: 1, tickets: 2, lastHeardAt: null };

  it('are its kind while the theme is emerging, and the theme’s own after that', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const mention = { ...(await tagFirst(outside, await newTheme(outside))), themeId: theme.id };
    const emerging = { ...theme, counts: { ...counts, people: 1 } };
    expect(ticketTagsOf([mention], [emerging], [], []).added).toEqual(['gs_request']);
    expect(ticketTagsOf([mention], [{ ...theme, counts }], ['gs_request', 'vip'], [])).toEqual({
      added: ['gs_export_t'],
      removed: [],
    });
  });

  const bearing = ['gs_request', 'gs_export_t', 'vip'];
  const known = { ...theme, counts };

  it('go where the mention was taken back, and only there', () => {
    expect(ticketTagsOf([], [known], bearing, [theme.id])).toEqual({
      added: [],
      removed: ['gs_request', 'gs_export_t'],
    });
    expect(ticketTagsOf([], [known], bearing, [])).toEqual({ added: [], removed: [] });
  });

  it('of a kind stay while another theme’s mention wants them, or may', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const other = { ...known, id: asId<ThemeId>('o'), tag: 'gs_o' };
    const mention = { ...(await tagFirst(outside, await newTheme(outside))), themeId: other.id };
    const removed = (...given: Parameters<typeof ticketTagsOf>) => ticketTagsOf(...given).removed;
    expect(removed([mention], [known, other], [...bearing, 'gs_o'], [theme.id])).toEqual(['gs_export_t']);
    expect(removed([], [known], [...bearing, 'gs_stranger'], [theme.id])).toEqual(['gs_export_t']);
    expect(removed([mention], [known], bearing, [theme.id])).toEqual(['gs_export_t']);
  });

  it('of themes that are not known here are left alone', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const mention = await tagFirst(outside, await newTheme(outside));
    expect(ticketTagsOf([mention], [known], ['gs_request', 'gs_other'], [theme.id])).toEqual({
      added: [],
      removed: [],
    });
  });

  it('of a colleague stay while the account does not say whose they are', async () => {
    const account = fakeAccount();
    const first = outsideFor('1', conversationOf(5, [ASK]), account);
    const made = await newTheme(first);
    await tagFirst(first, made);
    const borne = ['gs_request', made.tag];
    const second = outsideFor('2', conversationOf(5, [ASK], borne), account);
    const failing: TestOutside = {
      ...second,
      store: { ...second.store, mentionsOfTicket: async () => failed({ kind: 'offline', what: 'read' }) },
    };
    const reading = await read(failing);
    const { mentions, takenBack } = reading;
    expect(ticketTagsOf(mentions, [{ ...made, counts }], borne, takenBack).removed).toEqual([]);
  });

  it('follow an undo that has not reached the account yet', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK], ['gs_request']));
    const made = await newTheme(outside);
    const mention = await tagFirst(outside, made);
    must(await sendMention(outside, mention));
    must(await undoTag(outside, mention, null));
    const { mentions, takenBack } = await read(outside);
    expect(mentions).toEqual([]);
    expect(takenBack).toEqual([made.id]);
  });
});

describe('not feedback', () => {
  it('is remembered, and can be taken back', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    const id = (await read(outside)).asks[0]?.group.id ?? '';
    must(await dismissGroup(outside, id, true, signal));
    expect((await read(outside)).asks).toHaveLength(0);
    must(await dismissGroup(outside, id, false, signal));
    expect((await read(outside)).asks).toHaveLength(1);
  });
});

describe('a week of dismissals that somebody damaged', () => {
  it('is written anew from what this browser knows', async () => {
    const outside = outsideFor('1', conversationOf(5, [ASK]));
    must(await dismissGroup(outside, 'earlier', true, signal));
    const saved: (readonly string[])[] = [];
    const damaged: TestOutside = {
      ...outside,
      dismissals: {
        read: async () => ({
          ok: false,
          failure: { kind: 'unreadable', what: 'read dismissals', path: 'body' },
        }),
        save: async (_agent, _week, ids) => {
          saved.push(ids);
          return { ok: true, value: undefined };
        },
      },
    };
    must(await dismissGroup(damaged, 'now', true, signal));
    expect(saved).toEqual([['earlier', 'now']]);
  });
});

describe('praise', () => {
  it('is kept once, in this browser', async () => {
    const outside = outsideFor('1', conversationOf(5, ['You are great.']));
    const { conversation, heard } = await read(outside);
    const [praise] = heard.praise;
    if (praise === undefined) throw new Error('no praise heard');
    must(await keepPraise(outside, conversation, praise));
    must(await keepPraise(outside, conversation, praise));
    const kept = must(await outside.happyFile.list());
    expect(kept.map(({ quote }) => quote.text)).toEqual(['You are great.']);
  });
});

describe('one sentence that asks twice', () => {
  const BOTH = 'The login is broken and I wish it were dark.';

  it('is two asks; tagging one of them leaves the other', async () => {
    const outside = outsideFor('1', conversationOf(5, [BOTH]));
    const hear = outside.language.hear;
    const twice: typeof hear = async (...args) => {
      const heard = await hear(...args);
      if (!heard.ok) return heard;
      const groups = heard.value.groups.flatMap((group) => {
        const [lead] = group.signals;
        const bug = { ...lead, kind: 'bug' as const };
        return [group, { ...group, id: signalGroupId(bug), signals: [bug] as const }];
      });
      return { ok: true, value: { ...heard.value, groups } };
    };
    const both = { ...outside, language: { ...outside.language, hear: twice } };
    const theme = await newTheme(both, 'Dark login');
    expect((await read(both)).asks).toHaveLength(2);
    await tagFirst(both, theme);
    const left = (await read(both)).asks;
    expect(left.map(({ group }) => group.signals[0].kind)).toEqual(['bug']);
  });
});
