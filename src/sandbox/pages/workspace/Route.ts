/** Whose pages there are besides tickets. */
export type CustomerKind = 'user' | 'organization';

/** Where the agent is. The addresses are Zendesk's. */
export type Route =
  | { readonly kind: 'views'; readonly viewId: number | undefined }
  | { readonly kind: 'ticket'; readonly id: number }
  /** The page of a customer, or of a whole organization. */
  | { readonly kind: 'user'; readonly id: number }
  | { readonly kind: 'organization'; readonly id: number }
  /** `path`: what follows the app's name, without slashes at the ends, with its query. The app hears it as its route. */
  | { readonly kind: 'app'; readonly path: string };

/** Reads an address; everything unknown is the list of views. `slug` is the app's name in addresses. */
export function readRoute(location: { pathname: string; search: string }, slug: string): Route {
  const [root, place, name, ...rest] = location.pathname.split('/').filter(Boolean);
  if (root === 'agent' && place === 'tickets' && /^\d+$/.test(name ?? '')) {
    return { kind: 'ticket', id: Number(name) };
  }
  if (root === 'agent' && (place === 'users' || place === 'organizations') && /^\d+$/.test(name ?? '')) {
    return { kind: place === 'users' ? 'user' : 'organization', id: Number(name) };
  }
  if (root === 'agent' && place === 'apps' && name === slug) {
    return { kind: 'app', path: rest.join('/') + location.search };
  }
  const viewId =
    root === 'agent' && place === 'filters' && /^\d+$/.test(name ?? '') ? Number(name) : undefined;
  return { kind: 'views', viewId };
}

export function routeAddress(route: Route, slug: string): string {
  if (route.kind === 'ticket') return `/agent/tickets/${String(route.id)}`;
  if (route.kind === 'user' || route.kind === 'organization')
    return `/agent/${route.kind}s/${String(route.id)}`;
  if (route.kind === 'app') return `/agent/apps/${slug}${/^(\?|$)/.test(route.path) ? '' : '/'}${route.path}`;
  return route.viewId === undefined ? '/' : `/agent/filters/${String(route.viewId)}`;
}

/** An app's name as it stands in addresses: `My App` is `my-app`. */
export function appSlug(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}

/** What an app in the nav bar hears with `app.route.changed`. */
export function appRouteMessage(path: string, slug: string): object {
  const [appRoute = '', query = ''] = path.split('?');
  return { appRoute, appTitle: slug, appParams: Object.fromEntries(new URLSearchParams(query)) };
}
