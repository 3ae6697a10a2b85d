import { describe, expect, test } from 'vitest';
import {
  type Route,
  appRouteMessage,
  appSlug,
  readRoute,
  routeAddress,
} from '#sandbox/pages/workspace/Route.ts';

const read = (address: string) => readRoute(new URL(address, 'http://127.0.0.1'), 'groundswell');

describe('addresses', () => {
  test.each<[string, Route]>([
    ['/agent/tickets/12', { kind: 'ticket', id: 12 }],
    ['/agent/users/8', { kind: 'user', id: 8 }],
    ['/agent/organizations/9', { kind: 'organization', id: 9 }],
    ['/agent/filters/7', { kind: 'views', viewId: 7 }],
    ['/agent/apps/groundswell', { kind: 'app', path: '' }],
    ['/agent/apps/groundswell/themes/01H', { kind: 'app', path: 'themes/01H' }],
    ['/agent/apps/groundswell/themes?kind=bug', { kind: 'app', path: 'themes?kind=bug' }],
    ['/', { kind: 'views', viewId: undefined }],
  ])('%s there and back', (address, route) => {
    expect(read(address)).toEqual(route);
    expect(routeAddress(route, 'groundswell')).toBe(address);
  });

  test.each([
    '/agent/tickets/new',
    '/agent/tickets/1x',
    '/agent/apps/other/x',
    '/agent/filters/x',
    '/agent/users/x',
    '/agent/people/1',
    '/x',
  ])('%s is nowhere: the views are shown', (address) => {
    expect(read(address)).toEqual({ kind: 'views', viewId: undefined });
  });

  test('what the app hears of its address', () => {
    expect(appRouteMessage('themes/7?kind=bug', 'groundswell')).toEqual({
      appRoute: 'themes/7',
      appTitle: 'groundswell',
      appParams: { kind: 'bug' },
    });
  });

  test.each([
    ['Groundswell', 'groundswell'],
    ['My App_two', 'my-app-two'],
    [' Größe ', 'größe'],
  ])('the app "%s" lives at %s', (name, slug) => {
    expect(appSlug(name)).toBe(slug);
  });
});

test('knows the pages of users and organizations', () => {
  expect(read('/agent/users/7')).toEqual({ kind: 'user', id: 7 });
  expect(read('/agent/organizations/5')).toEqual({ kind: 'organization', id: 5 });
  expect(read('/agent/users/ana').kind).toBe('views');
  expect(routeAddress({ kind: 'organization', id: 5 }, 'groundswell')).toBe('/agent/organizations/5');
});
