import type { Browser } from 'playwright-core';
import type { Measure } from '../Measure.ts';
import { newPerson, openPage } from '../openPage.ts';
import { rowOf, type RowHead } from '../Row.ts';
import { largeAccount } from './largeAccount.ts';
import { startFilled } from './measureLongTheme.ts';

const RUNS = 3;
const MENTIONS = 10_000;
/** As sidebars leave its record, which count no further. */
const COUNTED = 301;
/** Stands beside a customer's words, and nowhere else on the page. */
const BESIDE_QUOTES = 'Tagged by Customer';

const FIRST: RowHead = {
  ...{ id: 'board.theme10000quotes.first.ms', unit: 'ms', goal: 3_000, better: 'lower' },
  what: 'page of a theme with 10,000 tickets, in a browser that knows nothing yet: navigation of its frame to the first customers’ words on the screen, while the rest is read',
};
const OPEN: RowHead = {
  ...{ id: 'board.theme10000quotes.open.ms', unit: 'ms', goal: 1_500, better: 'lower' },
  what: 'the same, opened for a second time before all of it was read',
};

/** A theme so large that reading it takes minutes of what one person may ask for. */
export function measureThemeInParts(browser: () => Promise<Browser>): Measure {
  return {
    ids: [FIRST.id, OPEN.id],
    run: async (say) => {
      const large = largeAccount({ mentions: MENTIONS, themes: 1, events: 2 });
      const themes = large.themes.map((theme) => ({
        ...theme,
        counts: { ...theme.counts, tickets: COUNTED },
      }));
      const account = { ...large, themes };
      const address = `/agent/apps/groundswell/themes/${account.themes[0]?.id ?? ''}`;
      const [firsts, opens]: [number[], number[]] = [[], []];
      for (let run = 0; run < RUNS; run++) {
        // A new account each time: one app may ask for no more than a hundred a minute.
        const zendesk = await startFilled(account);
        const person = await newPerson(await browser(), zendesk);
        try {
          await person.request.post(`${zendesk.url}/local/session`, {
            data: { as: 'aylin', colorScheme: 'light', locale: 'en-US' },
          });
          const first = await openPage(person, zendesk, address, BESIDE_QUOTES);
          await first.page.close();
          const again = await openPage(person, zendesk, address, BESIDE_QUOTES);
          firsts.push(first.shownMs);
          opens.push(again.shownMs);
          say(
            `theme of ${MENTIONS}: first ${Math.round(first.shownMs)} ms, again ${Math.round(again.shownMs)} ms`,
          );
        } finally {
          await person.close();
          await zendesk.stop();
        }
      }
      return [rowOf(FIRST, firsts), rowOf(OPEN, opens)];
    },
  };
}
