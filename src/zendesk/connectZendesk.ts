import { failed, ok, type Result } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { Leases } from '#ports/Leases.ts';
import * as v from 'valibot';
import { beforeTimeout } from './frame/beforeTimeout.ts';
import { type Frame, wrapFrame } from './frame/Frame.ts';
import { initZafClient, type ZafClient, type ZafGlobal } from './frame/ZafClient.ts';
import { leasesIn } from './rest/ledger/leasesIn.ts';
import { type PageLedger, pageLedger } from './rest/ledger/pageLedger.ts';
import { type Rest, restThrough } from './rest/Rest.ts';
import { type RequestBudget, requestBudget } from './rest/RequestBudget.ts';
import type { RetryWorld } from './rest/retryReads.ts';
import { sleep } from './rest/sleep.ts';
import { contextWire, metadataWire } from './wire/frameWire.ts';

const REGISTRATION_TIMEOUT_MS = 15_000;

/** What the page's own requests showed of the account. */
export interface Known {
  /** Themes of our shape were read. */
  isSetUp: boolean;
  /** Since then something of ours was not there. */
  isLacking: boolean;
}

/** A page inside Zendesk: what every adapter of this folder is made from. */
export interface Zendesk {
  readonly frame: Frame;
  readonly rest: Rest;
  /** The framework's own requests, for what is not Zendesk's interface. */
  readonly request: ZafClient['request'];
  /** When each request of this page may go out. */
  readonly budget: RequestBudget;
  /** What this page has asked for; joined with the other tabs' as soon as the browser's storage is open. */
  readonly ledger: PageLedger;
  /** What only one of a person's pages does at a time. */
  readonly leases: Leases;
  /** `ticket_sidebar`, `nav_bar` … */
  readonly location: string;
  /** The app's name as it was installed. */
  readonly appName: string;
  /** Its version, empty where Zendesk does not say. */
  readonly appVersion: string;
  readonly nowMs: () => number;
  /** For those who wait: bulk jobs, long reads. */
  readonly world: RetryWorld;
  /** What one adapter learnt and another need not ask again. */
  readonly known: Known;
}

/** What the page's surroundings give; tests give their own. */
export interface ZendeskWorld extends RetryWorld {
  readonly scope: { readonly ZAFClient?: ZafGlobal };
  readonly nowMs: () => number;
  /** Tells this page from all others. */
  readonly page: string;
  /** Whether such a page is still open, where the browser can tell. */
  readonly isOpen?: (page: string) => Promise<boolean>;
}

/**
 * Connects to the Zendesk around this page. Once per page. `outside` where there is none: the page was opened by itself,
 * or Zendesk's script did not load.
 */
export async function connectZendesk(given: Partial<ZendeskWorld> = {}): Promise<Result<Zendesk, Failure>> {
  const what = 'connect';
  const page = given.page ?? crypto.randomUUID();
  const world = { scope: globalThis, nowMs: Date.now, random: Math.random, sleep, ...given, page };
  const client = initZafClient(world.scope);
  if (client === null) return failed({ kind: 'outside', what });
  const registered = Promise.all([client.context(), client.metadata()]);
  const waited = await beforeTimeout(registered, REGISTRATION_TIMEOUT_MS);
  if (waited.end !== 'answered') return failed({ kind: 'offline', what });
  const [context, metadata] = waited.value;
  const place = v.safeParse(contextWire, context);
  const app = v.safeParse(metadataWire, metadata);
  const known: Known = { isSetUp: false, isLacking: false };
  const ledger = pageLedger();
  const budget = requestBudget(ledger, world);
  const rest = restThrough(client, budget, world, (failure) => {
    if (failure.kind === 'notSetUp' || failure.kind === 'fieldMissing') known.isLacking = true;
  });
  const leases = leasesIn(ledger, world);
  return ok({
    frame: wrapFrame(client),
    rest,
    request: (options) => client.request(options),
    budget,
    ledger,
    leases,
    world: { sleep: world.sleep, random: world.random },
    location: place.success ? place.output.location : '',
    appName: app.success ? app.output.name : '',
    appVersion: app.success ? app.output.version : '',
    nowMs: world.nowMs,
    known,
  });
}
