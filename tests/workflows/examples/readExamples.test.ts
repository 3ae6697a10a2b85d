import { describe, expect, it } from 'vitest';
import { asId, type ThemeId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { failed, ok } from '#domain/basis/Result.ts';
import { draftMentionEvents, type MentionDeed } from '#domain/event/draftMentionEvents.ts';
import { foldStandings } from '#domain/event/foldStandings.ts';
import type { MentionEvent } from '#domain/event/MentionEvent.ts';
import { mentionKey } from '#domain/mention/mentionKey.ts';
import { exampleQuotes } from '#domain/theme/exampleQuotes.ts';
import { matchThemes } from '#language/matching/matchThemes.ts';
import type { ExamplePass, ExampleShelf } from '#ports/ExampleShelf.ts';
import { memoryReplica } from '#storage/memoryReplica.ts';
import { readExamples } from '#workflows/examples/readExamples.ts';
import { loadThemes } from '#workflows/loadThemes.ts';
import { fakeAccountFeed } from '../../ports/fakes/fakeAccountFeed.ts';
import { fakeLeases } from '../../ports/fakes/fakeLeases.ts';
import { sampleMention, sampleQuote, sampleTheme } from '../../zendesk/samples.ts';
import { conversationOf, outsideFor } from '../outsideFor.ts';

const { signal } = new AbortController();
const HALF_AN_HOUR = 30 * 60_000;
const CSV = sampleTheme('csv');
const DARK = sampleTheme('dark');

function said(theme: typeof CSV, ticket: number, text: string) {
  const more = { requesterId: asId<UserId>(`77${ticket}`) };
  const at = instant(Date.UTC(2026, 10, 20, 8, ticket));
  const quotes = [sampleQuote(text, { at })];
  return sampleMention(theme, asId<TicketId>(String(ticket)), asId<UserId>('1'), { ...more, quotes });
}

async function browser(themes = [CSV, DARK]) {
  const world = { nowMs: 0 };
  let pass: ExamplePass | null = null;
  const shelf: ExampleShelf = {
    read: async () => ok(pass),
    save: async (given) => {
      pass = given;
      return ok(undefined);
    },
  };
  const replica = memoryReplica();
  await replica.saveThemes(themes, instant(0), null);
  const given = { replica, shelf, feed: fakeAccountFeed(2), leases: fakeLeases(() => world.nowMs) };
  const later = async () => {
    world.nowMs += HALF_AN_HOUR;
    return readExamples(given, signal);
  };
  const examplesOf = async (id: ThemeId) => {
    const kept = await replica.themes();
    return kept.ok ? kept.value?.themes.find((theme) => theme.id === id)?.examples : undefined;
  };
  return { ...given, world, later, examplesOf };
}

describe('examples of themes', () => {
  it('are the newest mentions’ quotes, a page each half hour, whichever tabs ask', async () => {
    const { feed, later, examplesOf, ...given } = await browser();
    for (const [i, text] of ['CSV please', 'A dark page', 'Export to Excel'].entries())
      feed.put('mentions', said(i === 1 ? DARK : CSV, i + 1, text));
    expect(await later()).toEqual(ok(true));
    expect(await examplesOf(CSV.id)).toEqual(['Export to Excel']);
    expect(await examplesOf(DARK.id)).toEqual(['A dark page']);
    expect(await readExamples({ ...given, feed }, signal)).toEqual(ok(false));
    expect(await later()).toEqual(ok(true));
    expect(await examplesOf(CSV.id)).toEqual(['Export to Excel', 'CSV please']);
    expect(feed.asked).toEqual(['latestPage events', 'latestPage mentions', 'latestPage mentions']);
  });

  it('of a theme that became part of another are the other’s too, round circles as well', async () => {
    const third = sampleTheme('third');
    const { feed, later, examplesOf } = await browser([
      CSV,
      { ...DARK, partOf: CSV.id },
      { ...third, partOf: DARK.id },
    ]);
    feed.put('mentions', said(DARK, 1, 'A dark page'));
    feed.put('mentions', said(third, 2, 'Black, please'));
    for (let page = 0; page < 2; page++) await later();
    expect(await examplesOf(CSV.id)).toEqual(['Black, please', 'A dark page']);
    expect(await examplesOf(DARK.id)).toEqual(['Black, please', 'A dark page']);

    const circle = await browser([
      { ...CSV, partOf: DARK.id },
      { ...DARK, partOf: CSV.id },
    ]);
    circle.feed.put('mentions', said(DARK, 1, 'A dark page'));
    await circle.later();
    expect(await circle.examplesOf(CSV.id)).toEqual(['A dark page']);
  });

  it('of a mention that was moved are those of the theme that it is in, and of a removed one nobody’s', async () => {
    const { feed, later, examplesOf, replica } = await browser();
    const keyOf = (ticket: number) => mentionKey(asId<TicketId>(String(ticket)), CSV.id);
    const say = (deed: MentionDeed, ticket: number) => {
      const about = { actor: asId<UserId>('1'), at: instant(0) };
      const drafts = draftMentionEvents(foldStandings(journal).byMention, deed, [keyOf(ticket)], about);
      journal.push(...drafts);
      for (const event of drafts) feed.put('events', event);
    };
    const journal: MentionEvent[] = [];
    feed.put('mentions', said(CSV, 1, 'less white, please'));
    feed.put('mentions', said(CSV, 2, 'never asked'));
    feed.put('mentions', said(CSV, 3, 'moved and moved back'));
    feed.put('mentions', said(CSV, 4, 'removed and restored'));
    for (const ticket of [1, 3]) say({ kind: 'mention.moved', to: DARK.id }, ticket);
    for (const ticket of [2, 4]) say({ kind: 'mention.removed' }, ticket);
    say({ kind: 'mention.movedBack' }, 3);
    say({ kind: 'mention.restored' }, 4);
    // Three pages of events, the last with the first of two of mentions.
    for (let page = 0; page < 4; page++) await later();
    expect(feed.asked.filter((asked) => asked === 'latestPage events')).toHaveLength(3);
    expect(await examplesOf(DARK.id)).toEqual(['less white, please']);
    const themes = await replica.themes();
    const query = {
      quotes: ['could it be less white at night'],
      what: '',
      context: '',
      kind: 'request',
    } as const;
    const [best] = matchThemes(query, (themes.ok ? themes.value?.themes : null) ?? []);
    expect(best?.themeId).toBe(DARK.id);
    expect(await examplesOf(CSV.id)).toEqual(['removed and restored', 'moved and moved back']);
  });

  it('leave the browser with the mention that was deleted, once a pass is through', async () => {
    const { feed, later, examplesOf } = await browser([
      { ...CSV, examples: ['of an earlier version'] },
      DARK,
    ]);
    const first = feed.put('mentions', said(CSV, 1, 'words of somebody'));
    feed.put('mentions', said(DARK, 2, 'dark'));
    feed.put('mentions', said(CSV, 3, 'mine'));
    await later();
    expect(await examplesOf(CSV.id)).toEqual(['mine', 'of an earlier version']);
    await later();
    expect(await examplesOf(CSV.id)).toEqual(['mine', 'words of somebody']);
    feed.remove(first);
    await later();
    expect(await examplesOf(CSV.id)).toEqual(['mine']);
  });

  it('end after ten pages, so that a large account costs a browser a request each half hour', async () => {
    const { feed, later, examplesOf } = await browser();
    for (let ticket = 1; ticket <= 30; ticket++)
      feed.put('mentions', said(ticket <= 10 ? DARK : CSV, ticket, `t${ticket}`));
    for (let page = 0; page < 10; page++) await later();
    expect(await examplesOf(DARK.id)).toEqual([]);
    expect(await examplesOf(CSV.id)).toHaveLength(8);
    await later();
    expect(await examplesOf(CSV.id)).toContain('t30');
  });

  it('begin anew where the account knows the place no more', async () => {
    const { feed, later, examplesOf } = await browser();
    for (let ticket = 1; ticket <= 5; ticket++) feed.put('mentions', said(CSV, ticket, `t${ticket}`));
    await later();
    feed.forgetPlaces();
    expect(await later()).toMatchObject({ ok: false, failure: { kind: 'refused' } });
    expect(await later()).toEqual(ok(true));
    expect(await examplesOf(CSV.id)).toEqual(['t5', 't4']);
  });

  it('stay as they are while the account does not answer', async () => {
    const { feed, later, examplesOf } = await browser([{ ...CSV, examples: ['kept'] }]);
    feed.onAsk = () => ({ kind: 'offline', what: 'list mentions' });
    expect(await later()).toEqual(failed({ kind: 'offline', what: 'list mentions' }));
    expect(await examplesOf(CSV.id)).toEqual(['kept']);
  });

  it('survive a refresh of the themes, whose records say none', async () => {
    const outside = outsideFor('1', conversationOf(5, ['Hi.']));
    await outside.store.saveTheme(CSV);
    await outside.replica.saveThemes([{ ...CSV, examples: ['kept'] }], instant(0), null);
    const loaded = await loadThemes(outside, signal, 0);
    expect(loaded.ok && loaded.value.themes.map(({ examples }) => examples)).toEqual([['kept']]);
  });
});

describe('the quotes that a theme is known by', () => {
  it('are the newest of each of eight people, short, without what was taken back', () => {
    const many = Array.from({ length: 12 }, (_, i) => said(CSV, i + 1, `t${i + 1}`));
    const again = {
      ...said(CSV, 3, 'later'),
      quotes: [sampleQuote('later', { at: instant(Date.UTC(2027, 0, 1)) })],
    };
    const withdrawn = { ...said(CSV, 40, 'never mind'), withdrawn: true };
    const quotes = exampleQuotes([...many, again, withdrawn]);
    expect(quotes.map(({ text }) => text)).toEqual(['later', 't12', 't11', 't10', 't9', 't8', 't7', 't6']);
    expect(exampleQuotes([said(CSV, 1, '😀'.repeat(400))])[0]?.text).toBe('😀'.repeat(240));
  });
});
