import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Theme } from '#domain/theme/Theme.ts';
import { EVENT, recordsPath } from '#zendesk/records/shape.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { seedThemes } from './seedThemes.ts';
import { openBoard, openStage, OUR_OBJECTS, type Look, type Stage } from './stage.ts';

const LOOKS: readonly (Look & { readonly name: string })[] = [
  { name: 'light', scheme: 'light' },
  { name: 'dark-german', scheme: 'dark', locale: 'de' },
];

describe('on a plan with roles', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ setUp: OUR_OBJECTS, plan: 'enterprise' });
  });
  afterAll(() => stage.close());

  it.each(LOOKS)('an admin sees which rights are not as they should be, $name', async ({ name, ...look }) => {
    const page = await stage.enter('renee', look);
    const board = await openBoard(stage, page, 'settings/access');
    await board.getByRole('checkbox').first().waitFor();
    await board.locator('summary').first().click();
    await check(stage, page, `board-rights-${name}`);
    await page.context().close();
  });

  it('sets them with one click', async () => {
    const page = await stage.enter('renee');
    const board = await openBoard(stage, page, 'settings/access');
    await board.getByRole('button', { name: 'Set rights of 3 roles' }).click();
    await board.getByText('All rights are as they should be.').waitFor();
    await check(stage, page, 'board-rights-set');
    await page.context().close();
  });
});

describe('on a plan without', () => {
  let stage: Stage;
  let themes: readonly Theme[];
  beforeAll(async () => {
    stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
    themes = await seedThemes(stage.zendesk);
  });
  afterAll(() => stage.close());

  it('says what is done instead', async () => {
    const page = await stage.enter('renee');
    const board = await openBoard(stage, page, 'settings/access');
    await board.getByText('This plan has no roles of its own').waitFor();
    await check(stage, page, 'board-rights-without');
    await page.context().close();
  });

  it('a theme’s page shows what was changed by hand, and counts it as it was written', async () => {
    const id = themes[0]?.id ?? '';
    const listed = (await ask(
      stage.zendesk,
      'renee',
      'GET',
      `${recordsPath(EVENT)}?filter[external_ids]=${id}.created`,
    )) as { readonly custom_object_records: readonly { readonly id: string }[] };
    const path = `${recordsPath(EVENT)}/${listed.custom_object_records[0]?.id ?? ''}`;
    const fields = { payload: '{"name":"Hacked","kind":"bug","tag":"gs_hacked"}' };
    await ask(stage.zendesk, 'jonas', 'PATCH', path, {
      custom_object_record: { custom_object_fields: fields },
    });
    for (const { name, ...look } of LOOKS) {
      const page = await stage.enter('sofia', look);
      const board = await openBoard(stage, page, `themes/${id}`);
      const summary = board.locator('summary').first();
      await summary.click();
      expect(await board.getByRole('heading', { level: 1 }).textContent()).toContain(themes[0]?.name);
      await check(stage, page, `board-theme-altered-${name}`);
      await page.context().close();
    }
  });
});
