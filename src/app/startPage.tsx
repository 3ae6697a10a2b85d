import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { instant } from '#domain/basis/Instant.ts';
import type { AccountSetUp } from '#ports/AccountSetUp.ts';
import type { Dismissals } from '#ports/Dismissals.ts';
import type { Failure } from '#ports/Failure.ts';
import type { People } from '#ports/People.ts';
import type { Rights } from '#ports/Rights.ts';
import type { Outside } from '#workflows/Outside.ts';
import { guardWrites } from '#workflows/standing/guardWrites.ts';
import { openBrowserStorage } from '#storage/openBrowserStorage.ts';
import { openPages } from '#storage/requests/openPages.ts';
import { connectZendesk, type Zendesk } from '#zendesk/connectZendesk.ts';
import { zendeskAccessRules } from '#zendesk/zendeskAccessRules.ts';
import { zendeskAccountSettings } from '#zendesk/zendeskAccountSettings.ts';
import { lazyPort } from '#zendesk/lazyPort.ts';
import { zendeskPlaces } from '#zendesk/zendeskPlaces.ts';
import { zendeskThemeStore } from '#zendesk/zendeskThemeStore.ts';
import { zendeskWorkplace } from '#zendesk/zendeskWorkplace.ts';
import { ALL_WORDS, loadWords, type WordPart } from './loadWords.ts';
import { newId } from './newId.ts';
import { Page } from './Page.tsx';
import { startLanguage } from './startLanguage.ts';
import { startSending } from './startSending.ts';
import { StartFailed } from './StartFailed.tsx';

/**
 * Starts a page: connects to the Zendesk around it, learns who works here, loads their words, and shows `page` with
 * everything it may use. The language engine and storage are opened meanwhile and not waited for by what needs neither.
 */
export async function startPage<O extends Outside>(
  complete: (zendesk: Zendesk, outside: Outside) => O | Promise<O>,
  page: ReactNode,
  wordParts: readonly WordPart[] = ['page'],
): Promise<void> {
  const root = createRoot(rootElement());
  const language = startLanguage();
  const id = newId();
  const connected = await connectZendesk({ page: id, isOpen: openPages(navigator.locks, id) });
  if (!connected.ok) return root.render(await failedPage(connected.failure));
  const zendesk = connected.value;
  const workplace = zendeskWorkplace(zendesk, location.search);
  const worker = await workplace.worker();
  if (!worker.ok) return root.render(await failedPage(worker.failure));
  const [words, storage] = await Promise.all([
    loadWords(worker.value.locale, wordParts),
    openBrowserStorage(worker.value.subdomain, worker.value.id),
  ]);
  if (storage.requests !== null) zendesk.ledger.join(storage.requests);
  document.documentElement.lang = words.locale;
  const open: Outside = {
    worker: worker.value,
    workplace,
    store: zendeskThemeStore(zendesk, storage.fieldIds),
    people: lazyPort<People>(
      'read people',
      { show: true, showOrganizations: true, findStaff: true },
      async () => (await import('#zendesk/zendeskPeople.ts')).zendeskPeople(zendesk),
    ),
    dismissals: lazyPort<Dismissals>('read dismissals', { read: true, save: true }, async () =>
      (await import('#zendesk/zendeskDismissals.ts')).zendeskDismissals(zendesk),
    ),
    setUp: lazyPort<AccountSetUp>('set up', { check: true, look: true, run: true }, async () =>
      (await import('#zendesk/zendeskAccountSetUp.ts')).zendeskAccountSetUp(zendesk),
    ),
    settings: zendeskAccountSettings(zendesk),
    access: zendeskAccessRules(zendesk),
    leases: zendesk.leases,
    places: zendeskPlaces(zendesk),
    rights: lazyPort<Rights>('read role', { onlyReads: true }, async () =>
      (await import('#zendesk/zendeskRights.ts')).zendeskRights(zendesk, worker.value.id),
    ),
    records: async () => (await import('./guardedRecords.ts')).guardedRecords(zendesk, open),
    outcome: async () => (await import('./outcomeTools.ts')).outcomeTools(zendesk, worker.value),
    language,
    ...storage,
    storageFailure: storage.failure,
    now: () => instant(Date.now()),
    newId,
  };
  const outside = await complete(zendesk, { ...open, ...guardWrites(open) });
  root.render(
    <Page outside={outside} words={words} loadMoreWords={() => loadWords(worker.value.locale, ALL_WORDS)}>
      {page}
    </Page>,
  );
  startSending(zendesk, outside);
}

/** Before anybody is known there is only the browser's language and no colour scheme but the page's own. */
async function failedPage(failure: Failure): Promise<ReactNode> {
  const words = await loadWords(navigator.language);
  return <StartFailed failure={failure} words={words} onRetry={() => location.reload()} />;
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  return root;
}
