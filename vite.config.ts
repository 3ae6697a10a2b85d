/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { completeApp } from './src/packaging/completeApp.ts';
import { slimModel } from './src/packaging/slimModel.ts';
import { withoutExamples } from './src/packaging/withoutExamples.ts';
import { withoutOldColors } from './src/packaging/withoutOldColors.ts';
import { wordParts } from './src/packaging/wordParts.ts';

const root = import.meta.dirname;

/** Makes `dist/app` the whole package, unpacked, with every build. */
const wholePackage: Plugin = {
  name: 'groundswell:whole-package',
  apply: 'build',
  closeBundle: () => completeApp(root),
};

/** What nearly every page and part of a page is made of. */
const SHARED =
  /src[\\/](?:domain[\\/](?:basis[\\/](?!utcWeek|Day\.|pausedDays|isoWeek)|theme[\\/](?:Answer|themeTag|isOffered)|mention[\\/]importedTicket|setting[\\/](?:Answer|Fields)Setting)|workflows[\\/](?:load|redacted|ticketTagsOf|outbox[\\/](?!send|tryAgain|giveUp))|ui[\\/]parts[\\/](?!useAllWords|whyNotSent|whatOf|Face|StateTag|dayText|dueText|initialsOf|stateText)|zendesk[\\/](?:wire|rest|records)[\\/](?!ticketsNow|jobs|jobWire|exportWire|recordJob|eventRecord|payloadWire|byCreation|mayStand)|zendesk[\\/]history[\\/](?:isSuspect|passing)|domain[\\/]comment[\\/]commentKey|domain[\\/]mention[\\/]mentionId)|src[\\/]storage[\\/](?:reopening|ReplicaDb|opens|storageFailure|PrivateDb|kept\w+)\.|[\\/]idb[\\/]|preload-helper|styled-components|valibot|react-theming|react-buttons/;

/** What reading a ticket needs, for the sidebar at once and for those pages of the board that read tickets too; with what both pages need and no group may take along. */
const TICKET =
  /src[\\/](?:(?:zendesk[\\/]ticket[\\/](?!submitTags|commentsOfTicket|replyHtml|writtenReply)|workflows[\\/](?:readRules|newestOf|mentionOf|heardAs|tagTheme)|domain[\\/]setting[\\/](?:Settings|HearingSetting)|domain[\\/]basis[\\/]isoWeek|ui[\\/]parts[\\/]OutsideContext|workflows[\\/]withDismissal))|react-theming.+getLineHeight/;

/** What journals are folded with, by the board, by a customer's page and, late, beside a ticket. */
const FOLD =
  /src[\\/]domain[\\/](?:champion[\\/]fold|champion[\\/]playRole|champion[\\/]ChampionRoles|mention[\\/]standIn|event[\\/]inChunks|decision[\\/](?:toldNow|fold)|outcome[\\/](?:foldReplies|ReplyEvent|Addressee|toldIn))/;

/** What the board's pages are made of. */
const FRAME = /src[\\/]ui[\\/]board[\\/](?:frame|commands)[\\/]|container-field|react-forms/;

/** What customers pay for and what cases are made of, on a theme's page, in the rollup and where fields are chosen. */
const WORTH =
  /src[\\/](?:domain[\\/](?:customer|pitch(?![\\/](?:foldLinks|linkedIssues))|ledger)[\\/]|workflows[\\/]customers[\\/])|ui[\\/]board[\\/]customers[\\/](?:moneyText|countryText)/;

/** What pages of the board have in common with each other, none of it in what they open with or the sidebar needs. */
const PAGES =
  /src[\\/]ui[\\/]board[\\/](?:theme(?![\\/]outcome[\\/]PromiseList)|answers|staff|champion|mine|week|wins)[\\/]/;

/** Rooms whose modules keep between calls only what changes no answer: their tests share them, which halves what they take. */
const PURE_TESTS = [
  'assumptions',
  'domain',
  'language',
  'packaging',
  'ports',
  'sandbox/{rest,serve,store}',
  'tables',
  'trackers',
  'workflows',
  'zendesk',
].map((room) => `tests/${room}/**/*.test.ts`);
/** The board's pages in jsdom: to load all of that anew for each file took more than half of what they take. */
const SCREEN_TESTS = ['tests/ui/board/**/*.test.{ts,tsx}'];
/** Test files that start a browser. */
const BROWSER_TESTS = ['tests/app/**/*.test.ts', 'tests/sandbox/pages/workspace.test.ts'];

/** What Garden imports, and a kept library that does the same in a sixth of the bytes. */
const LIGHTER = { 'lodash.get': 'es-toolkit/compat/get', 'lodash.memoize': 'es-toolkit/compat/memoize' };

/**
 * Four builds, chosen by mode, each into a folder of its own under `dist/`:
 * - `app` (default): the two pages that Zendesk loads, into `dist/app/assets`
 * - `sandbox`: the pages of the local Zendesk, into `dist/sandbox`
 * - `gallery`: every part of the app in every state, for the local Zendesk alone, into `dist/gallery`
 * - `cli`: the command line, into `dist/cli`
 */
export default defineConfig(({ mode }) => {
  if (mode === 'sandbox') {
    return {
      root: resolve(root, 'src/sandbox/pages'),
      base: '/',
      plugins: [react()],
      build: { outDir: resolve(root, 'dist/sandbox'), emptyOutDir: true, chunkSizeWarningLimit: 2000 },
    };
  }
  if (mode === 'gallery') {
    return {
      root: resolve(root, 'src/app/gallery'),
      base: './',
      publicDir: false,
      plugins: [wordParts, react()],
      resolve: { alias: LIGHTER },
      build: {
        outDir: resolve(root, 'dist/gallery'),
        emptyOutDir: true,
        target: 'es2022',
        chunkSizeWarningLimit: 2000,
      },
    };
  }
  if (mode === 'cli') {
    return {
      publicDir: false,
      build: {
        ssr: true,
        target: 'node20',
        outDir: resolve(root, 'dist/cli'),
        emptyOutDir: true,
        rollupOptions: {
          input: {
            groundswell: resolve(root, 'src/cli/groundswell.ts'),
            readTickets: resolve(root, 'src/cli/readTickets.ts'),
            groupPart: resolve(root, 'src/cli/groupPart.ts'),
          },
        },
      },
    };
  }
  return {
    root: resolve(root, 'src/app'),
    base: './',
    publicDir: resolve(root, 'assets'),
    plugins: [wordParts, slimModel, withoutExamples, withoutOldColors, react(), wholePackage],
    worker: { format: 'es', plugins: () => [slimModel, withoutExamples] },
    resolve: { alias: LIGHTER },
    build: {
      outDir: resolve(root, 'dist/app/assets'),
      emptyOutDir: true,
      target: 'es2022',
      // What a part needs that is loaded later is nearly always there: lists of it in every page weigh a kilobyte.
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, deps, { hostType }) => (hostType === 'html' ? deps : []),
      },
      chunkSizeWarningLimit: 4000,
      rollupOptions: {
        input: {
          sidebar: resolve(root, 'src/app/sidebar.html'),
          board: resolve(root, 'src/app/board.html'),
        },
        output: {
          // A zip says each name twice, and so does whoever loads it: names weighed a sixtieth of everything. Seven letters are
          // the fewest that tell so many apart, and a folder of their own would be said as often.
          chunkFileNames: 'c[hash:7].js',
          // What three and more parts share stands in one file: a dozen small ones weigh more. A group takes along what its
          // parts need, unless it stands alone, so as not to be loaded with every page; then files may come to need each
          // other in a circle, or what the sidebar needs may start the board, which the package check finds.
          codeSplitting: {
            groups: [
              { name: 'base', test: SHARED, minShareCount: 3 },
              { name: 'ticket', test: TICKET, minShareCount: 2 },
              { name: 'fold', test: FOLD, minShareCount: 2 },
              { name: 'frame', test: FRAME, minShareCount: 2 },
              { name: 'worth', test: WORTH, minShareCount: 3 },
              { name: 'pages', test: PAGES, minShareCount: 2, includeDependenciesRecursively: false },
            ],
          },
        },
      },
    },
    test: {
      root,
      setupFiles: ['tests/browserGaps.ts'],
      environment: 'node',
      // Ends what hangs, and nothing that a busy machine makes wait: what must be quick is measured in processor time.
      testTimeout: 240_000,
      hookTimeout: 120_000,
      // As patient as everything else that waits for a page (`PATIENCE_MS` in tests/app/stage.ts).
      expect: { poll: { timeout: 20_000 } },
      // Where other work may halt a machine for half a minute, once more, and the report names it; on a desk a test that
      // needs luck shall be seen.
      retry: process.env.CI === undefined ? 0 : 1,
      // Vitest leaves one core idle, which of two is half. Files with a browser take more than one each: in turn.
      projects: [
        {
          extends: true,
          test: {
            name: 'pure',
            include: PURE_TESTS,
            setupFiles: ['tests/leavesNothing.ts'],
            isolate: false,
            maxWorkers: availableParallelism(),
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'screens',
            include: SCREEN_TESTS,
            // Of all, so that none needs a worker of its own.
            environment: 'jsdom',
            setupFiles: ['tests/leavesNothing.ts', 'tests/ui/board/freshPage.ts'],
            isolate: false,
            maxWorkers: availableParallelism(),
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'node',
            include: ['tests/**/*.test.{ts,tsx}'],
            exclude: [...BROWSER_TESTS, ...PURE_TESTS, ...SCREEN_TESTS],
            maxWorkers: availableParallelism(),
            sequence: { groupOrder: 0 },
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            include: BROWSER_TESTS,
            maxWorkers: 1,
            sequence: { groupOrder: 1 },
          },
        },
      ],
    },
  };
});
