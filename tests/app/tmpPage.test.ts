import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Theme } from '#domain/theme/Theme.ts';
import { seedThemes } from './seedThemes.ts';
import { openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

let stage: Stage;
let themes: readonly Theme[];
beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themes = await seedThemes(stage.zendesk);
});
afterAll(async () => {
  await stage.close();
});

it('looks', async () => {
  const theme = themes[0];
  const page = await stage.enter('aylin', { scheme: 'light' });
  const board = await openBoard(stage, page, `themes/${theme?.id}`);
  page.on('console', (m) => console.log('CONSOLE', m.text()));
  await page.waitForTimeout(6000);
  await page.screenshot({ path: '/tmp/gs/page-0.png', fullPage: true });
  await board.getByRole('button', { name: 'Edit', exact: true }).first().waitFor({ timeout: 3000 });
  await board.getByRole('button', { name: 'Watch', exact: true }).click();
  await board.getByRole('button', { name: 'Stop watching' }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/gs/page-1.png', fullPage: true });
  await board.getByRole('button', { name: 'Edit', exact: true }).click();
  await board.getByLabel('Summary').fill('Shifts shall appear in the calendar that people use anyway, and follow when they change.');
  await page.screenshot({ path: '/tmp/gs/page-2.png' });
  await board.getByRole('button', { name: 'Save' }).click();
  await board.getByText('Summary saved.').waitFor();
  await board.getByRole('button', { name: 'Merge…' }).click();
  await board.getByLabel('Into which theme').fill('da');
  await page.screenshot({ path: '/tmp/gs/page-3.png' });
  await page.keyboard.press('Enter');
  await board.getByRole('button', { name: 'Merge', exact: true }).waitFor();
  await page.screenshot({ path: '/tmp/gs/page-4.png' });
  await page.keyboard.press('Escape');
  await page.context().close();
  const german = await stage.enter('aylin', { scheme: 'dark', locale: 'de', width: 1100 });
  const dark = await openBoard(stage, german, `themes/${theme?.id}`);
  await dark.getByRole('button', { name: 'Auswählen' }).click();
  await dark.getByRole('checkbox').first().click();
  await dark.getByRole('button', { name: 'Verschieben…' }).waitFor();
  await german.screenshot({ path: '/tmp/gs/page-5.png', fullPage: true });
  expect(1).toBe(1);
});
