import { asId, type UserId } from '#domain/basis/Id.ts';
import { ok } from '#domain/basis/Result.ts';
import type { Failure } from '#ports/Failure.ts';
import type { ColorScheme, Workplace } from '#ports/Workplace.ts';
import type { Zendesk } from './connectZendesk.ts';
import { routeOf } from './frame/routeOf.ts';
import { currentAccountWire, currentUserWire } from './wire/frameWire.ts';
import { readWire } from './wire/readWire.ts';

/**
 * The window that Zendesk gives the page. Made once, before the first screen, so that no route or scheme is missed.
 *
 * @param query the page's own query, with Zendesk's `colorScheme=dark` (the first screen never blinds anybody) and its `origin`.
 * @param onFailure told when Zendesk did not go where it was sent.
 */
export function zendeskWorkplace(
  { frame, appName }: Zendesk,
  query = '',
  onFailure: (failure: Failure) => void = () => undefined,
): Workplace {
  let scheme = schemeOf(new URLSearchParams(query).get('colorScheme')) ?? 'light';
  const schemeListeners = new Set<(scheme: ColorScheme) => void>();
  frame.on('colorScheme.changed', (data) => {
    const changed = schemeOf(data);
    if (changed === null || changed === scheme) return;
    scheme = changed;
    for (const listener of schemeListeners) listener(scheme);
  });

  let route = '';
  const routeListeners = new Set<(path: string) => void>();
  const follow = (data: unknown) => {
    const changed = routeOf(data, pathName(appName));
    if (changed === null || changed === route) return;
    route = changed;
    for (const listener of routeListeners) listener(route);
  };
  frame.on('app.route.changed', follow);
  frame.on('pane.activated', follow);

  const origin = new URLSearchParams(query).get('origin');
  let subdomain = '';
  let askedHeight = 0;
  async function go(args: readonly unknown[]): Promise<void> {
    const gone = await frame.invoke('routeTo', args, 'open');
    if (!gone.ok) onFailure(gone.failure);
  }

  return {
    async worker() {
      const what = 'who works here';
      const got = await frame.get(['currentUser', 'currentAccount'], what);
      if (!got.ok) return got;
      const user = readWire(currentUserWire, got.value.values['currentUser'], what);
      if (!user.ok) return user;
      const account = readWire(currentAccountWire, got.value.values['currentAccount'], what);
      if (!account.ok) return account;
      subdomain = account.value.subdomain;
      const { id, name, role, groups, locale, avatarUrl } = user.value;
      return ok({
        id: asId<UserId>(id),
        name,
        avatarUrl: avatarUrl === '' ? null : avatarUrl,
        role,
        groups,
        locale: canonicalLocale(locale),
        subdomain,
      });
    },
    colorScheme: () => scheme,
    onColorScheme(listener) {
      schemeListeners.add(listener);
      return () => schemeListeners.delete(listener);
    },
    resize(heightPixels) {
      const height = Math.ceil(heightPixels);
      if (height === askedHeight) return;
      askedHeight = height;
      void frame.invoke('resize', [{ width: '100%', height: `${height}px` }], 'resize');
    },
    openTicket: (ticket) => void go(['ticket', Number(ticket)]),
    openBoard: (path) => void go(['nav_bar', pathName(appName), path]),
    boardAddress: (path) =>
      `${isAddress(origin) ? origin : `https://${subdomain}.zendesk.com`}/agent/apps/${pathName(appName)}/${path}`,
    onRoute(listener) {
      routeListeners.add(listener);
      listener(route);
      return () => routeListeners.delete(listener);
    },
  };
}

function isAddress(text: string | null): text is string {
  return text !== null && /^https?:\/\/[\w.:-]+$/.test(text);
}

function schemeOf(value: unknown): ColorScheme | null {
  return value === 'dark' || value === 'light' ? value : null;
}

/** The app's name as Zendesk puts it into addresses: lower case, with dashes. */
function pathName(appName: string): string {
  return appName
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

/** `en-us` as `en-US`; what is no locale at all is English. */
function canonicalLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
