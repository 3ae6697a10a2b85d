import 'fake-indexeddb/auto';
import { createRequire } from 'node:module';
import { setImmediate as turn } from 'node:timers/promises';
import { Tab } from './Tab.ts';
import { virtualChannels } from './VirtualChannel.ts';
import { VirtualLocks } from './VirtualLocks.ts';
import type { VirtualTime } from './VirtualTime.ts';

/** Quiet for so many turns of the event loop, nothing goes on by itself any more. */
const QUIET_TURNS = 3;

type Timeout = (run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => unknown;
type Listen = (type: string, listener: ((event: unknown) => void) | null, ...rest: unknown[]) => void;

/** What goes on by itself: work of IndexedDB, and of streams that pack and unpack. */
let goingOn = 0;

/** Resolves when all of that is done, and all that follows from it at once. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < QUIET_TURNS;) {
    await turn();
    quiet = goingOn === 0 ? quiet + 1 : 0;
  }
}

/**
 * Gives the code of tabs a browser's surroundings on virtual time: timers, clock, locks, channels and gates around
 * IndexedDB. Code outside of tabs (the local Zendesk, the test runner) keeps the real ones. Gives what takes it all away.
 */
export function installBrowser(time: VirtualTime): () => void {
  const undo = [...htmlReader(), countImmediates(), countStreams(), gateStorage(), ...virtualTimers(time)];
  const locks = new VirtualLocks();
  undo.push(
    put('BroadcastChannel', { value: virtualChannels(time) }),
    put('navigator', {
      get: () => {
        const tab = Tab.current();
        if (tab === undefined) return undefined;
        return tab.hasLocks ? { onLine: true, locks } : { onLine: true };
      },
    }),
  );
  return () => {
    for (const step of undo.toReversed()) step();
  };
}

function put(name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { configurable: true, ...descriptor });
  return () => {
    if (before === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, before);
  };
}

/** What reads messages' HTML in a browser. */
function htmlReader(): readonly (() => void)[] {
  const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
    readonly JSDOM: new (html: string) => { readonly window: typeof globalThis };
  };
  const { DOMParser, Element, Node } = new JSDOM('').window;
  return Object.entries({ DOMParser, Element, Node }).map(([name, value]) => put(name, { value }));
}

function countImmediates(): () => void {
  const real = globalThis.setImmediate;
  const counted = (run: (...args: unknown[]) => void, ...args: unknown[]) => {
    goingOn += 1;
    return real(() => {
      try {
        run(...args);
      } finally {
        goingOn -= 1;
      }
    });
  };
  globalThis.setImmediate = counted as typeof setImmediate;
  return () => {
    globalThis.setImmediate = real;
  };
}

function virtualTimers(time: VirtualTime): readonly (() => void)[] {
  const real = { setTimeout, clearTimeout, setInterval, clearInterval };
  const cancels = new WeakMap<object, () => void>();
  const handle = (cancel: () => void): object => {
    const timer = { ref: () => timer, unref: () => timer, hasRef: () => true };
    cancels.set(timer, cancel);
    return timer;
  };
  const later: Timeout = (run, delay = 0, ...args) => {
    const tab = Tab.current();
    if (tab === undefined) return real.setTimeout(run, delay, ...args);
    return handle(time.after(delay, () => tab.pass(() => run(...args))));
  };
  const again: Timeout = (run, delay = 0, ...args) => {
    const tab = Tab.current();
    if (tab === undefined) return real.setInterval(run, delay, ...args);
    let isOver = false;
    const next = () =>
      time.after(Math.max(1, delay), () => {
        if (isOver || tab.isDead) return;
        tab.pass(() => run(...args));
        next();
      });
    next();
    return handle(() => {
      isOver = true;
    });
  };
  const cancel = (isReal: (timer: never) => void) => (timer: unknown) => {
    const virtual = typeof timer === 'object' && timer !== null ? cancels.get(timer) : undefined;
    if (virtual === undefined) isReal(timer as never);
    else virtual();
  };
  const realNow = Date.now.bind(Date);
  const realSince = performance.now.bind(performance);
  Date.now = () => (Tab.current() === undefined ? realNow() : time.nowMs);
  performance.now = () => (Tab.current() === undefined ? realSince() : time.nowMs);
  return [
    put('setTimeout', { value: later, writable: true }),
    put('setInterval', { value: again, writable: true }),
    put('clearTimeout', { value: cancel(real.clearTimeout), writable: true }),
    put('clearInterval', { value: cancel(real.clearInterval), writable: true }),
    () => {
      Date.now = realNow;
      performance.now = realSince;
    },
  ];
}

/** Packing takes real time on another thread: whatever comes out of a stream as a whole is waited for. */
function countStreams(): () => void {
  const Real = globalThis.Response;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    goingOn += 1;
    try {
      return await work;
    } finally {
      goingOn -= 1;
    }
  };
  class CountedResponse extends Real {
    override arrayBuffer = () => counted(super.arrayBuffer());
    override text = () => counted(super.text());
  }
  return put('Response', { get: () => (Tab.current() === undefined ? Real : CountedResponse) });
}

/** What IndexedDB tells a tab's code passes the tab's gate. A transaction is carried out whole or not at all. */
function gateStorage(): () => void {
  const target = Object.getPrototypeOf(IDBRequest.prototype) as {
    addEventListener: Listen;
    removeEventListener: Listen;
  };
  const { addEventListener, removeEventListener } = target;
  const gated = new WeakMap<object, (event: unknown) => void>();
  target.addEventListener = function (type, listener, ...rest) {
    const tab = Tab.current();
    if (tab === undefined || listener === null || !isHeardByPages(type, listener.name))
      return addEventListener.call(this, type, listener, ...rest);
    const gate =
      gated.get(listener) ??
      ((event: unknown) => {
        closeWith(tab, event);
        tab.pass(() => listener(event));
      });
    gated.set(listener, gate);
    addEventListener.call(this, type, gate, ...rest);
  };
  target.removeEventListener = function (type, listener, ...rest) {
    const gate = listener === null ? null : (gated.get(listener) ?? listener);
    removeEventListener.call(this, type, gate, ...rest);
  };
  return () => {
    target.addEventListener = addEventListener;
    target.removeEventListener = removeEventListener;
  };
}

/**
 * What `idb` listens to for a page's code; all else is IndexedDB's own work, which goes on whoever lives. A database that is
 * being made is made whole.
 */
function isHeardByPages(type: string, listener: string): boolean {
  return (
    ['success', 'error', 'complete'].includes(listener) ||
    ['versionchange', 'close', 'blocked'].includes(type)
  );
}

/** A dead tab's connections do not keep others from a database. */
function closeWith(tab: Tab, event: unknown): void {
  const { target } = event as { readonly target?: { readonly result?: unknown } };
  if (!(target instanceof IDBOpenDBRequest) || !(target.result instanceof IDBDatabase)) return;
  const { result } = target;
  tab.onDeath(() => result.close());
}
