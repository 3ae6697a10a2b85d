import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENTRY, recordsPath } from '#zendesk/records/shape.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { ask } from './ask.ts';
import { check } from './check.ts';
import { seedThemes } from './seedThemes.ts';
import { customerWrites, openBoard, openStage, openTicket, OUR_OBJECTS, type Stage } from './stage.ts';

let stage: Stage;
let themes: readonly Theme[];

beforeEach(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themes = await seedThemes(stage.zendesk);
  const staff = (await ask(stage.zendesk, 'renee', 'GET', '/api/v2/users?role[]=agent&page[size]=100')) as {
    readonly users: readonly { readonly id: number; readonly name: string }[];
  };
  const idOf = (name: string) => String(staff.users.find((user) => user.name.startsWith(name))?.id);
  const terms = ['Aylin', 'Tom'].map((name) => ({ userId: idOf(name), from: '2020-01-01T00:00:00Z' }));
  const fields = { kind: 'setting', body: JSON.stringify(terms) };
  const record = { name: 'setting.deciders', external_id: 'setting.deciders', custom_object_fields: fields };
  await ask(stage.zendesk, 'renee', 'POST', recordsPath(ENTRY), { custom_object_record: record });
});

afterEach(async () => {
  await stage.close();
});

const panelOf = (board: FrameLocator) => board.getByRole('region', { name: 'Product’s answer' });

/** Fills the form in, up to its last click. */
async function fill(page: Page, board: FrameLocator, answer: string, reason: string): Promise<void> {
  const panel = panelOf(board);
  await panel.getByRole('button', { name: /^Answer/ }).click();
  await panel.getByText(answer, { exact: true }).click();
  if (answer === 'Planned') await panel.getByLabel('When').selectOption({ index: 2 });
  await panel.getByLabel('Why').fill(reason);
  await page.keyboard.press('Tab');
}

describe('two leads who answer a theme at the same moment', () => {
  it('agree on the first answer, both see what happened, and the ticket’s sidebar tells it', async () => {
    const ticket = await customerWrites(stage, 3, 'Dark', 'Please add a dark mode for the night shift.');
    const [aylin, tom] = [await stage.enter('aylin'), await stage.enter('tom', { scheme: 'dark' })];
    const sidebar = await openTicket(stage, aylin, ticket);
    await sidebar.getByRole('article').first().focus();
    await aylin.keyboard.press('1');
    const name = await sidebar.locator('article h2').first().innerText();
    const path = `themes/${themes.find((theme) => theme.name === name)?.id ?? ''}`;
    const [first, second] = [await openBoard(stage, aylin, path), await openBoard(stage, tom, path)];
    await fill(aylin, first, 'Planned', 'Nights are when people use it most.');
    await fill(tom, second, 'Declined', 'It would slow everybody down.');
    await check(stage, tom, 'theme-answering-dark');
    await panelOf(first).getByRole('button', { name: 'Answer', exact: true }).click();
    const said = panelOf(first).getByText(/^Planned, Q\d \d{4}$/);
    await said.waitFor();
    const state = await said.innerText();
    await panelOf(second).getByRole('button', { name: 'Answer', exact: true }).click();
    await panelOf(second).getByText('Aylin Demir was first').waitFor();
    await panelOf(second)
      .getByRole('button', { name: /in the history/ })
      .click();
    await panelOf(second).getByText('Declined: It would slow everybody down.').waitFor();
    expect(await panelOf(second).getByText(state, { exact: true }).isVisible()).toBe(true);
    await check(stage, tom, 'theme-too-late-dark');
    await check(stage, aylin, 'theme-answered-light');

    const told = await openTicket(stage, aylin, ticket);
    await told.locator('article').filter({ hasText: name }).getByText(state).waitFor();
    await check(stage, aylin, 'sidebar-answered-light');
    const list = await openBoard(stage, tom, 'themes');
    await list.getByRole('row').filter({ hasText: name }).getByText(state).waitFor();
  });
});

describe('a relayed answer', () => {
  it('is passed on in German by somebody who came while the account did not answer', async () => {
    const weather = (mode: string) => ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode });
    const ticket = String(await customerWrites(stage, 3, 'Dark', 'Please add a dark mode.'));
    const page = await stage.enter('marta', { locale: 'de', width: 1100 });
    await weather('failing');
    const board = await openBoard(stage, page, `themes/${themes[0]?.id ?? ''}`);
    const again = board.getByRole('button', { name: 'Erneut versuchen' }).first();
    await again.waitFor();
    await weather('fine');
    await again.click();
    const panel = board.getByRole('region', { name: 'Antwort des Produktteams' });
    await panel.getByRole('button', { name: 'Eine Antwort weitergeben' }).click();
    await weather('failing');
    await panel.getByLabel('Ticketnummer').fill(ticket);
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Erneut versuchen' }).waitFor();
    await weather('fine');
    await panel.getByRole('button', { name: 'Erneut versuchen' }).click();
    await panel.getByText('Dort hat sonst niemand eine interne Notiz geschrieben.').waitFor();
    expect(await panel.getByLabel('Ticketnummer').inputValue()).toBe(ticket);
  });
});
