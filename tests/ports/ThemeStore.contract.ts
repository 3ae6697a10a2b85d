import { asId, type TicketId, type UserId } from '#domain/basis/Id.ts';
import { instant } from '#domain/basis/Instant.ts';
import { foldChampion } from '#domain/champion/foldChampion.ts';
import { draftLaunch } from '#domain/launch/draftLaunch.ts';
import type { ThemeStore } from '#ports/ThemeStore.ts';
import { describe, expect, it } from 'vitest';
import {
  claimEvent,
  createdEvent,
  never,
  sampleMention,
  sampleQuote,
  sampleTheme,
} from '../zendesk/samples.ts';

/** Two people's stores of one account, and two of its tickets. */
export interface ThemeStoreCase {
  readonly mine: ThemeStore;
  readonly theirs: ThemeStore;
  readonly me: UserId;
  readonly they: UserId;
  readonly tickets: readonly [TicketId, TicketId];
}

let count = 0;
/** A theme of its own for each test. */
const nextTheme = () => sampleTheme(`contract${String(++count).padStart(2, '0')}`);

/** What everybody may rely on who has a `ThemeStore`, whichever. */
export function themeStoreContract(make: () => Promise<ThemeStoreCase>): void {
  describe('a theme store', () => {
    it('shows what was saved, and lists the newest changed first', async () => {
      const { mine, theirs } = await make();
      const [older, newer] = [nextTheme(), nextTheme()];
      const full = {
        ...older,
        help: { sort: 'workaround', text: 'Print it as PDF.' },
        counts: { people: 3, organizations: 2, tickets: 4, lastHeardAt: instant(Date.UTC(2026, 10, 1)) },
        countedAt: instant(Date.UTC(2026, 10, 2)),
      } as const;
      expect(await mine.saveTheme(full)).toEqual({ ok: true, value: undefined });
      await mine.saveTheme(newer);
      expect(await theirs.showTheme(older.id, never)).toMatchObject({ ok: true, value: full });
      const listed = await theirs.listThemes(null, never);
      const ids = listed.ok ? listed.value.items.map(({ id }) => id) : [];
      expect(ids).toEqual(expect.arrayContaining([older.id, newer.id]));
    });

    it('writes only what is given of a theme', async () => {
      const { mine, theirs, me } = await make();
      const theme = nextTheme();
      await mine.saveTheme({ ...theme, help: { sort: 'article', text: 'See 12.' } });
      await theirs.saveTheme({ id: theme.id, name: theme.name, championId: me });
      await mine.saveTheme({ id: theme.id, name: 'Another name' });
      const shown = await mine.showTheme(theme.id, never);
      expect(shown).toMatchObject({
        ok: true,
        value: {
          ...theme,
          name: 'Another name',
          help: { sort: 'article', text: 'See 12.' },
          championId: me,
        },
      });
    });

    it('keeps customers’ words out of a theme’s record', async () => {
      const { mine, theirs } = await make();
      const theme = nextTheme();
      await mine.saveTheme({ ...theme, examples: ['“Wo ist der Export?”'] });
      await mine.saveTheme({ id: theme.id, name: theme.name, examples: ['書き出したい'] });
      expect(await theirs.showTheme(theme.id, never)).toMatchObject({ ok: true, value: theme });
    });

    it('says that a theme is gone, and makes no half one in its place', async () => {
      const { mine } = await make();
      const theme = nextTheme();
      expect(await mine.showTheme(theme.id, never)).toMatchObject({ ok: false, failure: { kind: 'gone' } });
      const saved = await mine.saveTheme({ id: theme.id, name: theme.name, archived: true });
      expect(saved).toMatchObject({ ok: false, failure: { kind: 'gone' } });
      expect(await mine.showTheme(theme.id, never)).toMatchObject({ ok: false });
    });

    it('keeps one mention per ticket, theme and tagger', async () => {
      const { mine, theirs, me, they, tickets } = await make();
      const theme = nextTheme();
      await mine.saveTheme(theme);
      const own = sampleMention(theme, tickets[0], me);
      await mine.saveMention(own);
      await mine.saveMention({
        ...own,
        quotes: [sampleQuote('one'), sampleQuote('two', { start: 50, end: 53, heardBy: [me] })],
      });
      await theirs.saveMention(sampleMention(theme, tickets[0], they, { quotes: [sampleQuote('three')] }));
      await theirs.saveMention(sampleMention(theme, tickets[1], they));
      const ofTicket = await theirs.mentionsOfTicket(tickets[0], never);
      const quotes = (ofTicket.ok ? ofTicket.value.items : [])
        .filter(({ themeId }) => themeId === theme.id)
        .map((mention) => [mention.taggedBy, mention.quotes.map(({ text }) => text)] as const);
      expect(Object.fromEntries(quotes)).toEqual({ [me]: ['one', 'two'], [they]: ['three'] });
      const heard = (ofTicket.ok ? ofTicket.value.items : [])
        .flatMap((mention) => mention.quotes)
        .flatMap(({ text, heardBy }) => (heardBy === undefined ? [] : [[text, heardBy]]));
      expect(heard).toEqual([['two', [me]]]);
      const ofTheme = await mine.mentionsOfTheme(theme.id, never);
      expect(ofTheme.ok ? ofTheme.value.items.length : 0).toBe(3);
    });

    it('shows a withdrawn mention as withdrawn, and takes it back', async () => {
      const { mine, me, tickets } = await make();
      const theme = nextTheme();
      await mine.saveTheme(theme);
      const mention = sampleMention(theme, tickets[0], me);
      await mine.saveMention(mention);
      expect(await mine.saveMention({ ...mention, withdrawn: true })).toMatchObject({
        ok: true,
        value: { withdrawn: true, quotes: mention.quotes },
      });
      expect(await mine.saveMention(mention)).toMatchObject({ ok: true, value: { withdrawn: false } });
    });

    it('refuses a mention of a theme that was deleted', async () => {
      const { mine, me, tickets } = await make();
      const saved = await mine.saveMention(sampleMention(nextTheme(), tickets[0], me));
      expect(saved).toMatchObject({ ok: false, failure: { kind: 'gone' } });
    });

    it('writes an event once: a retry is ours, another person is told who was first', async () => {
      const { mine, theirs, me, they } = await make();
      const theme = nextTheme();
      expect(await mine.writeEvent(createdEvent(theme, me))).toMatchObject({
        ok: true,
        value: { taken: false },
      });
      await mine.saveTheme(theme);
      const claim = claimEvent(theme, me);
      expect(await mine.writeEvent(claim)).toMatchObject({
        ok: true,
        value: { taken: false, event: { id: claim.id, actor: me, kind: claim.kind, payload: { turn: 1 } } },
      });
      expect(await mine.writeEvent(claim)).toMatchObject({ ok: true, value: { taken: false } });
      expect(await theirs.writeEvent(claimEvent(theme, they))).toMatchObject({
        ok: true,
        value: { taken: true, event: { actor: me } },
      });
      const journal = await theirs.journalOfTheme(theme.id, never);
      const items = journal.ok ? journal.value.items : [];
      expect(items.map(({ kind }) => kind).toSorted()).toEqual(['champion.claimed', 'theme.created']);
      expect(items.every(({ recordId }) => recordId !== null)).toBe(true);
      expect(foldChampion(items).championId).toBe(me);
    });

    it('writes what happens to a launch, which hangs on no theme, once', async () => {
      const { mine, theirs, me } = await make();
      const facts = { name: 'New prices', on: '2027-01-15', themeId: null } as const;
      const event = draftLaunch(nextTheme().id, facts, { actor: me, at: instant(0) });
      const stored = { id: event.id, kind: 'launch.made', themeId: event.themeId, actor: me, payload: facts };
      expect(await mine.writeEvent(event)).toMatchObject({
        ok: true,
        value: { taken: false, event: stored },
      });
      expect(await mine.writeEvent(event)).toMatchObject({
        ok: true,
        value: { taken: false, event: stored },
      });
      expect(await theirs.showTheme(event.themeId, never)).toMatchObject({ failure: { kind: 'gone' } });
    });

    it('makes the theme’s record with its creation event', async () => {
      const { mine, theirs, me } = await make();
      const theme = nextTheme();
      expect(await mine.writeEvent(createdEvent(theme, me))).toMatchObject({ ok: true });
      expect(await theirs.showTheme(theme.id, never)).toMatchObject({ ok: true, value: theme });
    });

    it('lets one of two claims at the same moment win, for both', async () => {
      const { mine, theirs, me, they } = await make();
      const theme = nextTheme();
      await mine.saveTheme(theme);
      const written = await Promise.all([
        mine.writeEvent(claimEvent(theme, me)),
        theirs.writeEvent(claimEvent(theme, they)),
      ]);
      expect(written.filter((result) => result.ok && !result.value.taken)).toHaveLength(1);
      const journals = await Promise.all([
        mine.journalOfTheme(theme.id, never),
        theirs.journalOfTheme(theme.id, never),
      ]);
      const champions = journals.map((journal) =>
        journal.ok ? foldChampion(journal.value.items).championId : null,
      );
      expect(champions[0]).not.toBeNull();
      expect(champions[1]).toBe(champions[0]);
    });

    it('tells that nobody waits any more', async () => {
      const { mine } = await make();
      const given = AbortSignal.abort();
      expect(await mine.listThemes(null, given)).toMatchObject({ ok: false, failure: { kind: 'cancelled' } });
      const ticket = asId<TicketId>('1');
      expect(await mine.mentionsOfTicket(ticket, given)).toMatchObject({
        ok: false,
        failure: { kind: 'cancelled' },
      });
    });
  });
}
