import { asId, type ThemeId } from '#domain/basis/Id.ts';
import type { LaunchId } from '#domain/launch/LaunchEvent.ts';

/** The pages below Settings, in their order. */
export const SETTINGS_SECTIONS = [
  'health',
  'privacy',
  'hearing',
  'areas',
  'fields',
  'forget',
  'deciders',
  'answers',
  'ladder',
  'rollup',
  'pilot',
  'access',
  'trackers',
  'tags',
  'learning',
  'history',
  'exchange',
  'leave',
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

const THEME_WISHES = ['answer', 'parts', 'events'] as const;

/** What one came to a theme for. */
export type ThemeWish = (typeof THEME_WISHES)[number];

/** Which page of the full page is open. Each has an address, so that a link and a reload lead back to it. */
export type BoardRoute =
  | {
      readonly page: 'themes' | 'vacant';
      /** How the list is asked for (see `themesAddress`); without it, it stays as it was. */
      readonly asked?: string;
      /** The address led nowhere, and so to all themes. */
      readonly isLost?: true;
    }
  /** `asked`: how it is looked at (see `rollupAddress`); the usual look without it. */
  | { readonly page: 'rollup'; readonly asked?: string }
  /** `does`: what one came for; the page begins with it. */
  | { readonly page: 'theme'; readonly id: ThemeId; readonly does?: ThemeWish }
  | { readonly page: 'mine' | 'happy' | 'answers' | 'pack' | 'week' | 'garden' }
  /** All of them, or one. */
  | { readonly page: 'launches'; readonly id?: LaunchId }
  | { readonly page: 'settings'; readonly section: SettingsSection }
  | { readonly page: 'setup' };

const PLAIN_PAGES = ['mine', 'week', 'answers', 'happy', 'pack', 'garden', 'setup'] as const;

/** Reads a path (`themes/ab12`, with or without `#/`). What it does not know leads to the list of themes, which says so. */
export function routeOf(path: string): BoardRoute {
  const [page = '', ...rest] = path.replace(/^#?\/*/, '').split('/');
  const [id, wish] = rest;
  if (page === 'themes' && id !== undefined && /^[\w-]{1,64}$/.test(id)) {
    const does = THEME_WISHES.find((one) => one === wish);
    return { page: 'theme', id: asId<ThemeId>(id), ...(does === undefined ? {} : { does }) };
  }
  if (page === 'themes' || page === 'vacant' || page === 'rollup') {
    const asked = rest.filter((part) => part !== '').join('/');
    return asked === '' ? { page } : { page, asked };
  }
  if (page === 'settings') {
    return { page, section: SETTINGS_SECTIONS.find((section) => section === id) ?? SETTINGS_SECTIONS[0] };
  }
  if (page === 'launches')
    return id !== undefined && /^[0-9a-z]{1,40}$/.test(id) ? { page, id: asId<LaunchId>(id) } : { page };
  const plain = PLAIN_PAGES.find((one) => one === page);
  if (plain !== undefined) return { page: plain };
  return page === '' ? { page: 'themes' } : { page: 'themes', isLost: true };
}

/** The address of a page, for links inside the full page. */
export function addressOf(route: BoardRoute): string {
  if (route.page === 'theme')
    return route.does === undefined ? `#/themes/${route.id}` : `#/themes/${route.id}/${route.does}`;
  if (route.page === 'launches' && route.id !== undefined) return `#/launches/${route.id}`;
  if ('asked' in route && route.asked !== undefined) return `#/${route.page}/${route.asked}`;
  return route.page === 'settings' ? `#/settings/${route.section}` : `#/${route.page}`;
}
