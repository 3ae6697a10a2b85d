import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ThemeId } from '#domain/basis/Id.ts';
import type { Theme } from '#domain/theme/Theme.ts';
import { ask } from './ask.ts';
import { seedThemes } from './seedThemes.ts';
import {
  customerWrites,
  openBoard,
  openStage,
  openTicket,
  OUR_OBJECTS,
  picture,
  type Stage,
} from './stage.ts';

const CALENDAR = 'Is there any way to see my shifts in my personal Google calendar?';

let stage: Stage;
let themes: readonly Theme[];

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  themes = await seedThemes(stage.zendesk);
});

afterAll(async () => {
  await stage.close();
});

describe('two agents at once', () => {
  it('end with one agreed champion, whom both see', async () => {
    const vacant = themes.find(({ championId }) => championId === null)?.id as ThemeId;
    const people = await Promise.all(['priya', 'sofia'].map((who) => stage.enter(who)));
    const boards = await Promise.all(people.map((page) => openBoard(stage, page, `themes/${vacant}`)));
    await Promise.all(boards.map((board) => board.getByRole('button', { name: 'Champion this' }).click()));
    const named = await Promise.all(
      boards.map(async (board) => {
        await board.getByRole('button', { name: 'Champion this' }).waitFor({ state: 'detached' });
        return (
          (await board
            .getByText(/became its champion/)
            .first()
            .textContent()) ?? ''
        );
      }),
    );
    expect(named[0]).toMatch(/^(Priya|Sofia)/);
    expect(named[1]).toBe(named[0]);
    await Promise.all(people.map((page) => page.context().close()));
  });

  it('tag the same ticket to the same theme, and it counts once', async () => {
    const ticket = await customerWrites(stage, 20, 'Calendar', CALENDAR);
    for (const who of ['priya', 'sofia']) {
      const page = await stage.enter(who);
      const sidebar = await openTicket(stage, page, ticket);
      await sidebar
        .getByRole('button', { name: /Shifts in the personal calendar/ })
        .first()
        .click();
      await sidebar.getByText('Tagged by you').waitFor();
      await sidebar.getByText(/^21 people in/).waitFor();
      await page.context().close();
    }
  });
});

describe('somebody who may only look', () => {
  it('sees everything, is told why nothing can be tagged, and is offered nothing that would be refused', async () => {
    const ticket = await customerWrites(stage, 21, 'Calendar', CALENDAR);
    const page = await stage.enter('hana');
    const sidebar = await openTicket(stage, page, ticket);
    const suggestion = sidebar.getByRole('button', { name: /Shifts in the personal calendar/ }).first();
    await sidebar.getByText(/Light agents and contributors can read everything here/).waitFor();
    expect(await suggestion.isDisabled()).toBe(true);
    await picture(page, 'sidebar-light-agent');
    await page.context().close();
  });
});

describe('a bad hour at Zendesk', () => {
  it('loses nothing: the card says so, and tagging works when it is over', async () => {
    const ticket = await customerWrites(stage, 22, 'Calendar', CALENDAR);
    const page = await stage.enter('marta');
    const sidebar = await openTicket(stage, page, ticket);
    const suggestion = sidebar.getByRole('button', { name: /Shifts in the personal calendar/ }).first();
    await suggestion.waitFor();
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'fine', sessionExpired: true });
    await suggestion.click();
    await sidebar.getByText(/Your session has ended/).waitFor();
    await picture(page, 'sidebar-signed-out');
    await ask(stage.zendesk, 'renee', 'POST', '/local/weather', { mode: 'fine', sessionExpired: false });
    await sidebar.getByRole('button', { name: 'Try again' }).click();
    await sidebar.getByText('Tagged by you').waitFor();
    await page.context().close();
  });
});

describe('a note of a phone call', () => {
  it('can be captured, and is never shown as a quote', async () => {
    const note = {
      comment: { body: 'Caller would like the roster on one page for the kitchen wall.', public: false },
    };
    const created = (await ask(stage.zendesk, 'tom', 'POST', '/api/v2/tickets', {
      ticket: { subject: 'Phone call', ...note },
    })) as { ticket: { id: number } };
    const page = await stage.enter('tom');
    const sidebar = await openTicket(stage, page, created.ticket.id);
    await sidebar.getByRole('button', { name: 'More' }).click();
    await sidebar.getByRole('button', { name: 'Capture by hand' }).click();
    await sidebar.getByRole('button', { name: /^Choose: Caller would like/ }).click();
    await sidebar.getByRole('button', { name: 'Request', exact: true }).click();
    await sidebar.getByRole('button', { name: 'Another theme' }).click();
    await sidebar.getByPlaceholder('Search all themes').fill('printed page');
    await sidebar.getByRole('button', { name: 'Tag to Schedule on one printed page' }).click();
    await sidebar.getByRole('button', { name: 'Their words' }).click();
    await sidebar.getByText('not a quote').waitFor();
    expect(await sidebar.locator('article q').count()).toBe(0);
    await picture(page, 'sidebar-phone-note');
    await page.context().close();
  });
});

describe('a language that nobody reads here', () => {
  it('is named, and can still be captured by hand', async () => {
    const body =
      'Dzień dobry, chciałabym zapytać, czy można wydrukować grafik na jednej stronie? Obecnie musimy sklejać kartki taśmą i to jest bardzo niewygodne.';
    const ticket = await customerWrites(stage, 23, 'Grafik', body);
    const page = await stage.enter('marta');
    const sidebar = await openTicket(stage, page, ticket);
    await sidebar.getByText(/This looks like Polish/).waitFor();
    await picture(page, 'sidebar-polish');
    await page.context().close();
  });
});

describe('what was done', () => {
  it('is there after a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'groundswell-'));
    const name = 'Printed rosters';
    const before = await openStage({ setUp: OUR_OBJECTS, dataDir });
    const ticket = await customerWrites(before, 0, 'Rosters', 'I wish we could print the roster.');
    const page = await before.enter('aylin');
    const sidebar = await openTicket(before, page, ticket);
    await sidebar.getByRole('button', { name: 'New theme' }).click();
    await sidebar.getByLabel('Name of the new theme').fill(name);
    await sidebar.getByRole('button', { name: 'Create and tag' }).click();
    await sidebar.getByText('Tagged by you').waitFor();
    await page.getByRole('button', { name: /^Submit as/ }).click();
    const tagged = async () => {
      const answer = (await ask(before.zendesk, 'renee', 'GET', `/api/v2/tickets/${ticket}`)) as {
        ticket: { tags: string[] };
      };
      return answer.ticket.tags;
    };
    await expect.poll(tagged).toContain('gs_request');
    await before.close();
    const after = await openStage({ dataDir });
    const tom = await after.enter('tom');
    const again = await openTicket(after, tom, ticket);
    await again.getByText('Tagged by Aylin Demir').waitFor();
    await again.getByText(name).waitFor();
    await after.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});
