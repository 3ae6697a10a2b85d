import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedThemes } from './seedThemes.ts';
import { openBoard, openStage, OUR_OBJECTS, type Stage } from './stage.ts';

const PATIENCE_MS = 90_000;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage({ setUp: OUR_OBJECTS, planLimits: { requestsPerMinute: 100_000 } });
  await seedThemes(stage.zendesk);
});
afterAll(async () => {
  await stage.close();
});

/** The account's exports so far: of which object, and from where. */
const exported = () =>
  stage.zendesk
    .log()
    .filter(({ path }) => path.includes('/incremental/custom_objects/'))
    .map(({ path, query }) => `${path.split('/').at(-2) ?? ''} ${query}`);

it(
  'three boards of one person read the account once, and all of them hear of it',
  { timeout: 3 * PATIENCE_MS },
  async () => {
    const first = await stage.enter('renee');
    // The pages' clock only: the account's own goes on.
    await first.context().clock.install();
    const others = await Promise.all([first.context().newPage(), first.context().newPage()]);
    const reading = await openBoard(stage, first, 'settings/health');
    // Events are read before mentions, a while apart.
    await expect.poll(exported, { timeout: PATIENCE_MS, interval: 100 }).toHaveLength(1);
    const boards = [];
    for (const page of others) boards.push(await openBoard(stage, page, 'settings/health'));
    await first.context().clock.fastForward('01:00');
    for (const board of [reading, ...boards])
      await board.getByText(/^All of it, last/).waitFor({ timeout: PATIENCE_MS });
    expect(exported().map((one) => one.split(' ')[0])).toEqual(['groundswell_event', 'groundswell_mention']);
    expect(stage.complaints).toEqual([]);
  },
);

it('a board whose browser refuses workers counts on the page itself', async () => {
  const page = await stage.enter('tom');
  await page.context().addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Workers are not allowed here', 'SecurityError');
    };
    Object.assign(window, { Worker: refuse });
  });
  const board = await openBoard(stage, page, 'rollup/weeks=104');
  await board.getByRole('table', { name: 'Themes by rank' }).waitFor({ timeout: PATIENCE_MS });
  await page.context().close();
});
