import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const KEPT = join(import.meta.dirname, 'gallery');
const SHOTS = join(ROOT, 'screenshots');
/** `UPDATE_PICTURES=1 npx vitest run tests/app/gallery.test.ts` after a change of looks that is meant; then look at them. */
const isUpdate = process.env['UPDATE_PICTURES'] === '1';
/** A quarter of what pngjs writes by itself: what is drawn is flat, and lines are not told by those beside them. */
const SMALL = { colorType: 2, filterType: 0, deflateStrategy: 0, deflateLevel: 9 } as const;
/** The share of points that may differ: edges of letters come out a little differently on another machine. */
const TOLERANCE = 0.001;

/** Every scheme, the widths of sidebar and board, and the language with the longest words. */
const LOOKS = [
  { scheme: 'light', width: 320, locale: 'en' },
  { scheme: 'dark', width: 320, locale: 'de' },
  { scheme: 'light', width: 1100, locale: 'fr' },
] as const;

let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage();
  page = await stage.browser.newPage();
});
afterAll(async () => {
  await stage.close();
});

/** The page's own letters depend on the machine; these are the same everywhere. */
function pinnedLetters(): string {
  const from = createRequire(import.meta.url);
  const face = (weight: number) => {
    const file = readFileSync(from.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`));
    const url = `data:font/woff2;base64,${file.toString('base64')}`;
    return `@font-face { font-family: Pinned; font-weight: ${weight}; src: url(${url}) format('woff2'); }`;
  };
  return `${face(400)} ${face(600)} *, *::before, *::after { font-family: Pinned, sans-serif !important; animation: none !important; caret-color: transparent !important; }`;
}

async function open(look: (typeof LOOKS)[number]): Promise<void> {
  await page.setViewportSize({ width: look.width + 40, height: 900 });
  const query = new URLSearchParams({ ...look, width: String(look.width) }).toString();
  await page.goto(`${stage.zendesk.url}/local/gallery/?${query}`);
  await page.addStyleTag({ content: pinnedLetters() });
  await page.getByRole('heading', { name: 'Toast' }).waitFor();
  await page.waitForLoadState('networkidle');
  // What opens only once it is loaded.
  await page.getByRole('menuitemcheckbox').first().waitFor();
  await page.getByRole('dialog').waitFor();
  // What Zendesk answers to a press.
  await state('Zendesk fails').getByText('503').waitFor();
  await state('somebody was first').getByText('Tom Okafor').waitFor();
  await page.evaluate(async () => document.fonts.ready);
}

/** A part in the state of this name. */
function state(name: string): Locator {
  return page.locator('section > div').filter({ has: page.getByText(name, { exact: true }) });
}

describe('the gallery', () => {
  it('shows every part that pages share', async () => {
    await open(LOOKS[0]);
    const shown = await page.getByRole('heading', { level: 2 }).allTextContents();
    const parts = ['src/ui/parts', 'src/ui/board/frame']
      .flatMap((folder) => readdirSync(join(ROOT, folder)))
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => basename(file, '.tsx'))
      // What draws nothing of its own, and what stands in another's exhibit.
      .filter((name) => !/Context$|^(Words|Look|CheckMenu|PanelBody)$/.test(name));
    const commands = ['PaletteList', 'KeyList', 'BulkBar', 'MergeDialog'];
    expect([...parts, ...commands].filter((name) => !shown.includes(name))).toEqual([]);
  });

  it.each(LOOKS)('looks as it did: $scheme, $width px, $locale', async (look) => {
    await open(look);
    const name = `${look.scheme}-${look.width}-${look.locale}`;
    const shot = await page.screenshot({ fullPage: true, animations: 'disabled' });
    const now = PNG.sync.read(shot);
    const file = join(KEPT, `${name}.png`);
    mkdirSync(SHOTS, { recursive: true });
    writeFileSync(join(SHOTS, `gallery-${name}.png`), shot);
    if (isUpdate || !existsSync(file)) {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(file, PNG.sync.write(now, SMALL));
      expect(isUpdate, `${file} was not there; it is written now: look at it and commit it`).toBe(true);
      return;
    }
    const kept = PNG.sync.read(readFileSync(file));
    expect({ width: now.width, height: now.height }, 'the picture’s size').toEqual({
      width: kept.width,
      height: kept.height,
    });
    const difference = new PNG({ width: now.width, height: now.height });
    const points = pixelmatch(kept.data, now.data, difference.data, now.width, now.height, {
      threshold: 0.2,
    });
    if (points > 0) writeFileSync(join(SHOTS, `gallery-${name}-difference.png`), PNG.sync.write(difference));
    expect(points / (now.width * now.height), `see screenshots/gallery-${name}-difference.png`).toBeLessThan(
      TOLERANCE,
    );
  });
});
