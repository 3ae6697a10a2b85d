import { NO_FIELDS } from '#domain/setting/FieldsSetting.ts';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import { DEFAULT_SETTINGS } from '#domain/setting/Settings.ts';
import type { AccountSettings } from '#ports/AccountSettings.ts';
import { describe, expect, it } from 'vitest';
import { AYLIN, noon } from '../zendesk/samples.ts';

const { signal } = new AbortController();

/** What everybody may rely on who has `AccountSettings`, whichever. `make` gives those of a fresh account, as an admin. */
export function accountSettingsContract(make: () => Promise<AccountSettings>): void {
  describe('account settings', () => {
    it('are the defaults where nobody said anything, without a doubt', async () => {
      const settings = await make();
      expect(await settings.read(signal)).toMatchObject({
        ok: true,
        value: { settings: DEFAULT_SETTINGS, doubtful: [] },
      });
    });

    it('give back what an admin decided, section by section', async () => {
      const settings = await make();
      const privacy = {
        ...DEFAULT_SETTINGS.privacy,
        redacts: false,
        retentionMonths: 24,
        excluded: { groups: ['12'], brands: ['7'], forms: ['3'], tags: ['legal', '社外秘'] },
      };
      expect(await settings.save('privacy', privacy)).toEqual({ ok: true, value: undefined });
      await settings.save('home', 'fernway');
      await settings.save('deciders', [{ userId: AYLIN, from: noon, until: null }]);
      const areas = [{ id: asId<AreaId>('a1'), name: 'レポート', managers: [AYLIN], isRetired: false }];
      const fields = {
        ...NO_FIELDS,
        plan: { organization: 'plan_name', user: 'plan' },
        revenue: { organization: 'arr', user: null },
        seats: { organization: null, user: null },
        country: { organization: 'country', user: null },
        segment: { organization: 'industry', user: null },
        segment3: { organization: 'markets', user: 'role' },
        currency: 'EUR',
      };
      const hearing = {
        kindsOff: ['documentation' as const],
        languagesOff: ['fr'],
        tagPrefixes: ['gs_', 'fb_'] as const,
      };
      await settings.save('hearing', hearing);
      await settings.save('areas', areas);
      await settings.save('fields', fields);
      const read = await settings.read(signal);
      expect(read.ok && read.value.settings).toEqual({
        ...DEFAULT_SETTINGS,
        privacy,
        home: 'fernway',
        deciders: [{ userId: AYLIN, from: noon, until: null }],
        areas,
        fields,
        hearing,
      });
      await settings.save('home', null);
      const again = await settings.read(signal);
      expect(again.ok && again.value.settings.home).toBeNull();
    });
  });
}
