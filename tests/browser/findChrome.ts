import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A browser to drive, and what it needs to be told beside the usual flags. */
export interface FoundChrome {
  readonly executablePath: string;
  readonly args: readonly string[];
}

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser for tests: what `CHROME_PATH` names, else an installed Chrome or Chromium, else the one that the npm
 * package `@sparticuz/chromium` carries. Rejects with a message that says how to get one.
 */
export async function findChrome(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<FoundChrome> {
  const named = environment['CHROME_PATH'];
  if (named) {
    if (await isProgram(named)) return { executablePath: named, args: [] };
    throw new Error(`CHROME_PATH names ${named}, which is no program here. Correct it or unset it.`);
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  for (const candidate of candidates) {
    if (await isProgram(candidate)) return { executablePath: candidate, args: [] };
  }
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    if (await isProgram(executablePath)) return { executablePath, args: chromium.args };
  } catch (cause) {
    throw new Error(howToGetOne(cause), { cause });
  }
  throw new Error(howToGetOne(undefined));
}

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function howToGetOne(cause: unknown): string {
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return (
    `No browser was found${why}. Install Chrome or Chromium, or set CHROME_PATH to one, ` +
    'or run npm ci so that the package @sparticuz/chromium brings one along.'
  );
}
