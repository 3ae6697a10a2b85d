import type { Outside } from '#workflows/Outside.ts';
import { keepSending, type SendingWorld } from './keepSending.ts';

/** Empties the outbox for as long as this page lives. */
export function sendFromBrowser(outside: Outside): void {
  keepSending({ ...outside, isOnline: () => navigator.onLine, random: Math.random }, BROWSER);
}

const BROWSER: SendingWorld = {
  onReturn: (listener) => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') listener();
    };
    window.addEventListener('online', listener);
    window.addEventListener('focus', listener);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('focus', listener);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
  later: (milliseconds, wake) => {
    const timer = setTimeout(wake, milliseconds);
    return () => clearTimeout(timer);
  },
};
