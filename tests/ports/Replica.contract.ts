import { asId, type AreaId, type TicketId } from '#domain/basis/Id.ts';
import { NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import type { AccountBook } from '#ports/AccountSettings.ts';
import type { Replica } from '#ports/Replica.ts';
import { describe, expect, it } from 'vitest';
import { AYLIN, noon, sampleMention, sampleTheme, TOM } from '../zendesk/samples.ts';

const BOOK: AccountBook = {
  version: 1,
  settings: {
    home: 'fernway',
    privacy: {
      redacts: false,
      hidesTaggers: true,
      retentionMonths: 24,
      excluded: { groups: ['1'], brands: ['2'], forms: ['3'], tags: ['vip'] },
      includedPrivateGroups: ['4'],
    },
    pilot: { groups: ['5'] },
    deciders: [{ userId: AYLIN, from: noon, until: null }],
    areas: [{ id: asId<AreaId>('a1'), name: 'Reporting', managers: [TOM], isRetired: true }],
    fields: { ...NO_FIELDS, plan: { organization: 'plan', user: null }, currency: 'EUR' },
    trackers: [{ tracker: 'github', isOn: true, quotes: false, target: { repository: 'acme/shop' } }],
    answers: {
      cycle: { unit: 'weeks', length: 6, from: '2026-03-02' },
      noticeDays: 7,
      openPerLead: [
        { count: 5, from: '2026-01-01' },
        { count: 3, from: '2026-06-01' },
      ],
      floorPeople: 5,
      quietDays: 45,
    },
    hearing: { kindsOff: ['bug'], languagesOff: ['fr'], tagPrefixes: ['gs_', 'fb_'] },
    learning: { isOn: false, since: noon, model: null },
    ladder: {
      version: 2,
      areas: [{ name: 'Craft', evidence: ['told'], levels: ['Some', 'More', 'Most'] }],
    },
    rollup: { weekStart: 0 },
  },
  doubtful: ['pilot'],
};

/** What everybody may rely on who has a `Replica`, whichever. `make` gives an empty one. */
export function replicaContract(make: () => Promise<Replica>): void {
  const person = { id: AYLIN, name: 'Aylin Demir', avatarUrl: null, isStaff: true };
  const ticket = asId<TicketId>('7');

  describe('a replica', () => {
    it('has nothing at first, and says so', async () => {
      const replica = await make();
      expect(await replica.themes()).toEqual({ ok: true, value: null });
      expect(await replica.people([AYLIN])).toEqual({ ok: true, value: [] });
      expect(await replica.dismissed()).toEqual({ ok: true, value: [] });
      expect(await replica.mentions(ticket)).toEqual({ ok: true, value: [] });
      expect(await replica.book()).toEqual({ ok: true, value: null });
      expect(await replica.rights()).toEqual({ ok: true, value: null });
    });

    it('gives back what was kept', async () => {
      const replica = await make();
      const theme = sampleTheme('kept', { help: { sort: 'article', text: 'See 12.' }, examples: ['“é”'] });
      await replica.saveThemes([theme], noon);
      const kept = { themes: [theme], readAt: noon, seenUpTo: null };
      expect(await replica.themes()).toEqual({ ok: true, value: kept });
      await replica.saveThemes([theme], noon, noon);
      expect(await replica.themes()).toEqual({ ok: true, value: { ...kept, seenUpTo: noon } });
      await replica.savePeople([person]);
      await replica.savePeople([{ ...person, id: TOM, name: 'Tom' }]);
      const people = await replica.people([TOM, AYLIN, AYLIN, '404']);
      expect(people.ok ? people.value.map(({ name }) => name).toSorted() : []).toEqual([
        'Aylin Demir',
        'Tom',
      ]);
      await replica.saveBook(BOOK, noon);
      expect(await replica.book()).toEqual({ ok: true, value: { book: BOOK, readAt: noon } });
      const refused = { kind: 'field', field: 'mention.quotes', at: noon } as const;
      const need = { object: 'groundswell_theme', right: 'write' } as const;
      for (const rights of [
        { role: '8500001', onlyReads: true, refused: null },
        { role: 'agent', onlyReads: false, refused },
        { role: 'agent', onlyReads: false, refused: { kind: 'rights', need, at: noon } as const },
      ]) {
        await replica.saveRights(rights);
        expect(await replica.rights()).toEqual({ ok: true, value: rights });
      }
      await replica.saveDismissed(['a:1', 'b:2']);
      expect(await replica.dismissed()).toEqual({ ok: true, value: ['a:1', 'b:2'] });
    });

    it('replaces a mention of the same id, and keeps tickets apart', async () => {
      const replica = await make();
      const mention = sampleMention(sampleTheme('kept'), ticket, AYLIN);
      await replica.saveMention(mention);
      await replica.saveMention({ ...mention, withdrawn: true });
      await replica.saveMention(sampleMention(sampleTheme('kept'), asId<TicketId>('8'), AYLIN));
      expect(await replica.mentions(ticket)).toEqual({ ok: true, value: [{ ...mention, withdrawn: true }] });
    });

    it('forgets everything', async () => {
      const replica = await make();
      await replica.saveThemes([sampleTheme('kept')], noon);
      await replica.savePeople([person]);
      await replica.saveDismissed(['a:1']);
      await replica.saveBook(BOOK, noon);
      await replica.saveRights({ role: 'agent', onlyReads: false, refused: null });
      await replica.saveMention(sampleMention(sampleTheme('kept'), ticket, AYLIN));
      expect(await replica.clear()).toEqual({ ok: true, value: undefined });
      expect(await replica.themes()).toEqual({ ok: true, value: null });
      expect(await replica.people([AYLIN])).toEqual({ ok: true, value: [] });
      expect(await replica.dismissed()).toEqual({ ok: true, value: [] });
      expect(await replica.mentions(ticket)).toEqual({ ok: true, value: [] });
      expect(await replica.book()).toEqual({ ok: true, value: null });
    });
  });
}
