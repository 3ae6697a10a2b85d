import * as v from 'valibot';

const ROUTED = v.object({
  appRoute: v.optional(v.unknown()),
  appParams: v.optional(v.unknown()),
});

/**
 * The page's own path in a route event (`themes/ab12`): without slashes at its ends, without the app's part of the
 * address. `null` where the event says nothing of a route. Zendesk's documentation leaves open in which field the segments
 * stand and whether they are a text or a list; all of these are read.
 */
export function routeOf(data: unknown, appPathName: string): string | null {
  const routed = v.safeParse(ROUTED, data);
  if (!routed.success) return typeof data === 'string' ? tidy(data, appPathName) : null;
  const { appRoute, appParams } = routed.output;
  const segments = pathIn(appRoute) ?? pathIn(appParams);
  return segments === null ? null : tidy(segments, appPathName);
}

function pathIn(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(String).join('/');
  return null;
}

function tidy(path: string, appPathName: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const apps = segments.indexOf('apps');
  const isWhole = apps !== -1 && segments[apps + 1] === appPathName;
  const own = isWhole ? segments.slice(apps + 2) : segments;
  return (own[0] === appPathName ? own.slice(1) : own).join('/');
}
