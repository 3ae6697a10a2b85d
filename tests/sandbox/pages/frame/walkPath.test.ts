import { describe, expect, test } from 'vitest';
import { splitPath, walkPath, withCustomFields } from '#sandbox/pages/frame/walkPath.ts';

const roots = {
  ticket: () => ({
    id: 5,
    tags: ['a', 'b'],
    organization: null,
    requester: withCustomFields({ name: 'Ann', note: null }, { plan: 'team', empty: null }),
  }),
};

describe('paths', () => {
  test.each([
    ['ticket.id', 5],
    ['ticket.tags', ['a', 'b']],
    ['ticket.tags.1', 'b'],
    ['ticket.organization', null],
    ['ticket.requester.note', null],
    ['ticket.requester.customField:plan', 'team'],
    ['ticket.requester.customField:empty', null],
  ])('%s leads to its value', (path, value) => {
    expect(walkPath(roots, path)).toEqual({ value });
  });

  test.each([
    'ticket.moon',
    'moon',
    'ticket.organization.name',
    'ticket.tags.length',
    'ticket.tags.9',
    'ticket.requester.customField:moon',
    'ticket.customField:plan',
    'ticket.toString',
    'constructor',
    '',
  ])('"%s" leads nowhere', (path) => {
    expect(walkPath(roots, path)).toBeUndefined();
  });

  test('a dot may be escaped', () => {
    expect(splitPath('assetURL:logo\\.small\\.png')).toEqual(['assetURL:logo.small.png']);
  });

  test('custom fields are no part of what the app receives with the object', () => {
    expect(JSON.stringify(withCustomFields({ a: 1 }, { secret: 1 }))).toBe('{"a":1}');
  });
});
