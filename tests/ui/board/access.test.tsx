// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccessRole } from '#ports/AccessRules.ts';
import { fakeAccessRules } from '../../ports/fakes/fakeAccessRules.ts';
import { boardOutside } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const ROLES: readonly AccessRole[] = [
  {
    id: 'custom-role-1',
    name: 'Staff',
    isLight: false,
    changes: [
      { thing: 'mention', action: 'update', is: 'all', shouldBe: 'own' },
      { thing: 'mention', action: 'delete', is: 'all', shouldBe: 'no' },
    ],
  },
  {
    id: 'custom-role-2',
    name: 'Advisor',
    isLight: false,
    changes: [{ thing: 'event', action: 'delete', is: 'other', shouldBe: 'no' }],
  },
  { id: 'custom-role-3', name: 'Light agent', isLight: true, changes: [] },
];

function open(roles: readonly AccessRole[] | null, role = 'admin') {
  const access = fakeAccessRules(roles);
  return { access, ...renderBoard({ ...boardOutside({ role }), access }, 'settings/access') };
}

describe('rights', () => {
  it('are shown role by role with what would change, and set with one click', async () => {
    const { access, user } = open(ROLES);
    const panel = await screen.findByRole('region', { name: 'Rights' });
    await within(panel).findByText('Staff');
    expect(panel.textContent).toContain('2 rights to be changed');
    expect(panel.textContent).toContain('Mentions, change: all → only their own');
    expect(panel.textContent).toContain('Light agent as it should be');
    await user.click(within(panel).getByRole('button', { name: 'Set rights of 2 roles' }));
    await within(panel).findByText('All rights are as they should be.');
    expect(access.set).toEqual(['custom-role-1', 'custom-role-2']);
    expect(within(panel).queryByRole('button')).toBeNull();
  });

  it('of a role that was left out stay as they are', async () => {
    const { access, user } = open(ROLES);
    await user.click(await screen.findByRole('checkbox', { name: 'Advisor' }));
    await user.click(screen.getByRole('button', { name: 'Set rights of 1 role' }));
    await screen.findByRole('button', { name: 'Set rights of 0 roles' });
    expect(access.set).toEqual(['custom-role-1']);
  });

  it('that could not all be set are offered again with the reason', async () => {
    const { access, user } = open(ROLES);
    const button = await screen.findByRole('button', { name: 'Set rights of 2 roles' });
    access.failure = { kind: 'busy', what: 'set rights', waitSeconds: 20 };
    await user.click(button);
    await screen.findByText(/20/);
    access.failure = null;
    await user.click(screen.getByRole('button', { name: 'Set rights of 2 roles' }));
    await screen.findByText('All rights are as they should be.');
  });

  it('on a plan without roles: says that Zendesk cannot enforce them, and what is done instead', async () => {
    open(null);
    await screen.findByText(/This plan has no roles of its own/);
    expect(screen.queryByRole('button', { name: /Set rights/ })).toBeNull();
  });

  it('are for admins', async () => {
    open(ROLES, 'agent');
    await screen.findByText('Only admins can change this.');
    expect(screen.queryByText('Staff')).toBeNull();
  });
});
