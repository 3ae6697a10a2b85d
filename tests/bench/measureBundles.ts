import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Measure } from './Measure.ts';
import { newPerson, openPage } from './openPage.ts';
import { rowOf, type RowHead } from './Row.ts';
import { type Account, startAccount } from './startAccount.ts';

const SIDEBAR: RowHead = {
  id: 'bundle.sidebar.gzipKB',
  what: 'JavaScript loaded before the sidebar shows suggestions, without worker and model',
  unit: 'KB',
  goal: 130,
  better: 'lower',
};
const BOARD: RowHead = {
  id: 'bundle.board.gzipKB',
  what: 'JavaScript loaded before the board shows themes, without worker and model',
  unit: 'KB',
  goal: 200,
  better: 'lower',
};

/**
 * What the browser in fact loaded from the package until the page showed what it is for, in a new profile: static
 * imports, and whatever chunk is loaded meanwhile, its language's words among them. Each file is compressed by itself,
 * as a CDN does (gzip 9, KB of 1000 bytes). Code that both pages load counts for both. Left out: the worker with what
 * it loads (engine and model), and Zendesk's own client, which every app loads from the same address.
 */
export function measureBundles(browser: () => Promise<Browser>, root: string): Measure {
  const weigh = async (account: Account, address: string, say: (line: string) => void): Promise<number> => {
    const person = await newPerson(await browser(), account);
    try {
      const { scripts } = await openPage(person, account, address, account.theme);
      const files = scripts.filter((name) => name.includes('/assets/'));
      const weights = files.map((name) => ({ name: basename(name), bytes: gzipBytes(root, name) }));
      if (weights.length === 0) throw new Error(`${address} loaded no script of the package`);
      for (const { name, bytes } of weights.sort((a, b) => b.bytes - a.bytes))
        say(`${address}  ${(bytes / 1000).toFixed(1).padStart(6)} KB  ${name}`);
      return weights.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
    } finally {
      await person.close();
    }
  };
  return {
    ids: [SIDEBAR.id, BOARD.id],
    run: async (say) => {
      const account = await startAccount();
      try {
        return [
          rowOf(SIDEBAR, [await weigh(account, `/agent/tickets/${account.ticketId}`, say)]),
          rowOf(BOARD, [await weigh(account, '/agent/apps/groundswell', say)]),
        ];
      } finally {
        await account.stop();
      }
    },
  };
}

function gzipBytes(root: string, address: string): number {
  const { pathname } = new URL(address);
  const path = pathname.slice(pathname.indexOf('/assets/') + 1);
  return gzipSync(readFileSync(join(root, 'dist/app', path)), { level: 9 }).length;
}
