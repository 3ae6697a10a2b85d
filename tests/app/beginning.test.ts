import { afterAll, beforeAll, describe, it } from 'vitest';
import { check } from './check.ts';
import { customerWrites, openBoard, openStage, openTicket, setUp, type Stage } from './stage.ts';

const SCHEMES = ['light', 'dark'] as const;

let stage: Stage;
let ticket: number;

beforeAll(async () => {
  stage = await openStage();
  ticket = await customerWrites(stage, 0, 'Roster', 'I wish we could print the roster on one page.');
});

afterAll(async () => {
  await stage.close();
});

describe('an account at its beginning', () => {
  it.each(SCHEMES)('says to an admin what will be made, and to others whom to ask, %s', async (scheme) => {
    for (const [who, says] of [
      ['renee', 'Groundswell keeps everything in your Zendesk.'],
      ['aylin', 'Ask an admin to open this page'],
    ] as const) {
      const page = await stage.enter(who, { scheme });
      const board = await openBoard(stage, page);
      await board.getByText(says).waitFor();
      await check(stage, page, `board-set-up-${who}-${scheme}`);
      await openTicket(stage, page, ticket);
      await check(stage, page, `sidebar-set-up-${who}-${scheme}`);
      await page.context().close();
    }
  });

  it('teaches what to do first, once it is set up', async () => {
    await setUp(stage);
    for (const scheme of SCHEMES) {
      const page = await stage.enter('aylin', { scheme });
      const board = await openBoard(stage, page);
      await board.getByText('No themes yet').waitFor();
      await check(stage, page, `board-empty-${scheme}`);
      await page.context().close();
    }
  });
});
