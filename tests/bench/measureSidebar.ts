import type { Browser } from 'playwright-core';
import type { Measure } from './Measure.ts';
import { newPerson, openPage } from './openPage.ts';
import { rowOf, type RowHead } from './Row.ts';
import { type Account, startAccount } from './startAccount.ts';

const RUNS = 7;

const COLD: RowHead = {
  id: 'sidebar.cold.ms',
  what: 'iframe start to suggestions shown, 20-comment ticket, no replica, empty cache',
  unit: 'ms',
  goal: 1500,
  better: 'lower',
};
const WARM: RowHead = {
  id: 'sidebar.warm.ms',
  what: 'the same with replica and HTTP cache present',
  unit: 'ms',
  goal: 500,
  better: 'lower',
};
const REQUESTS_COLD: RowHead = {
  id: 'sidebar.requests.cold',
  what: 'REST requests of the app before suggestions are shown, 100 themes, no replica',
  unit: 'requests',
  goal: 2,
  better: 'lower',
};
const REQUESTS_WARM: RowHead = {
  id: 'sidebar.requests.warm',
  what: 'the same with a fresh replica',
  unit: 'requests',
  goal: 0,
  better: 'lower',
};
const CLICKS: RowHead = {
  id: 'sidebar.tag.clicks',
  what: 'clicks from the open ticket to a mention stored, the theme suggested rightly',
  unit: 'clicks',
  goal: 1,
  better: 'lower',
};

/**
 * The sidebar, as an agent meets it: the built package in the local Zendesk, headless Chromium, the ticket of
 * `conversation.ts` in an account with 100 themes. Cold is a new browser profile each time, warm the second opening in
 * a profile. Shown is when the name of the right theme is drawn. One cold and one warm opening go before the runs.
 */
export function measureSidebar(browser: () => Promise<Browser>): Measure {
  return {
    ids: [COLD.id, WARM.id, REQUESTS_COLD.id, REQUESTS_WARM.id, CLICKS.id],
    run: async (say) => {
      const account = await startAccount();
      try {
        const runs = [];
        for (let run = 0; run <= RUNS; run++) {
          const opened = await openTwice(await browser(), account);
          if (run > 0) runs.push(opened);
          say(
            `sidebar ${run}/${RUNS}: cold ${Math.round(opened.cold.ms)} ms, warm ${Math.round(opened.warm.ms)} ms`,
          );
        }
        for (const [name, asked] of [
          ['cold', runs[0]?.cold.requests],
          ['warm', runs[0]?.warm.requests],
        ] as const)
          if (asked !== undefined && asked.length > 0) say(`sidebar ${name} asks: ${asked.join(', ')}`);
        return [
          rowOf(
            COLD,
            runs.map(({ cold }) => cold.ms),
          ),
          rowOf(
            WARM,
            runs.map(({ warm }) => warm.ms),
          ),
          rowOf(
            REQUESTS_COLD,
            runs.map(({ cold }) => cold.requests.length),
          ),
          rowOf(
            REQUESTS_WARM,
            runs.map(({ warm }) => warm.requests.length),
          ),
          rowOf(CLICKS, [await clicksToTag(await browser(), account)]),
        ];
      } finally {
        await account.stop();
      }
    },
  };
}

interface Opening {
  readonly ms: number;
  readonly requests: readonly string[];
}

async function openTwice(browser: Browser, account: Account): Promise<{ cold: Opening; warm: Opening }> {
  const person = await newPerson(browser, account);
  const open = async (): Promise<Opening> => {
    const { page, shownMs, requests } = await openPage(
      person,
      account,
      `/agent/tickets/${account.ticketId}`,
      account.theme,
    );
    await page.close();
    return { ms: shownMs, requests };
  };
  try {
    return { cold: await open(), warm: await open() };
  } finally {
    await person.close();
  }
}

/** Clicks the right theme; while no mention is stored, whatever the sidebar then asks to be confirmed. */
async function clicksToTag(browser: Browser, account: Account): Promise<number> {
  const person = await newPerson(browser, account);
  try {
    const { frame } = await openPage(person, account, `/agent/tickets/${account.ticketId}`, account.theme);
    const row = frame.getByRole('button', { name: account.theme }).first();
    for (let clicks = 1; clicks <= 5; clicks++) {
      await (clicks === 1 ? row : frame.getByRole('button').first()).click({ timeout: 5000 });
      if (await isStored(account)) return clicks;
    }
    throw new Error('five clicks stored no mention');
  } finally {
    await person.close();
  }
}

async function isStored(account: Account): Promise<boolean> {
  const deadline = Date.now() + 4000;
  while (Date.now() < deadline) {
    const page = (await account.ask('GET', '/custom_objects/groundswell_mention/records?page[size]=1')) as {
      custom_object_records: unknown[];
    };
    if (page.custom_object_records.length > 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}
