// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { asId, type AreaId } from '#domain/basis/Id.ts';
import { areaFault, shiftArea } from '#domain/setting/areas.ts';
import { fakeAccountSettings } from '../../ports/fakes/fakeAccountSettings.ts';
import { BoardAccount } from './boardAccount.ts';
import { boardOutside, TOM } from './boardOutside.ts';
import { forgetBoard, renderBoard } from './renderBoard.tsx';

forgetBoard();

const area = (id: string, name: string) => ({ id: asId<AreaId>(id), name, managers: [], isRetired: false });
const REPORTS = area('a1', 'Reports');
const BILLING = area('a2', 'Billing');

describe('product areas', () => {
  it('are named, renamed, put in order, given to somebody and retired, never removed', async () => {
    const settings = fakeAccountSettings({ areas: [REPORTS] });
    const { user } = renderBoard({ ...boardOutside({ role: 'admin' }), settings }, 'settings/areas');
    const areas = () => settings.book.settings.areas;
    await user.type(await screen.findByLabelText('Name of a new area'), 'reports');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Another area has this name.')).toBeDefined();
    expect(areas()).toHaveLength(1);
    await user.clear(screen.getByLabelText('Name of a new area'));
    await user.type(screen.getByLabelText('Name of a new area'), ' Billing ');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(areas().map(({ name }) => name)).toEqual(['Reports', 'Billing']));
    await user.click(await screen.findByRole('button', { name: 'Up: Billing' }));
    await waitFor(() => expect(areas().map(({ name }) => name)).toEqual(['Billing', 'Reports']));
    await user.click(screen.getByRole('button', { name: 'Rename: Reports' }));
    await user.type(await screen.findByLabelText('Name'), ' and exports{Enter}');
    await waitFor(() => expect(areas()[1]).toEqual({ ...REPORTS, name: 'Reports and exports' }));
    await user.click(await screen.findByRole('button', { name: 'Who looks after it: Billing' }));
    await user.type(await screen.findByLabelText('Who looks after it'), 'Tom');
    await user.click(await screen.findByRole('button', { name: 'Tom Berger' }));
    await waitFor(() => expect(areas()[0]?.managers).toEqual([TOM]));
    await user.click(await screen.findByRole('button', { name: 'Retire: Billing' }));
    expect(await screen.findByText('retired')).toBeDefined();
    expect(areas()).toHaveLength(2);
  });

  it('stand on a theme’s page by their present name, retired ones too', async () => {
    const account = new BoardAccount().theme('export', 'CSV export', { areaId: REPORTS.id });
    account.event({
      id: asId('export.filed.9000002.n'),
      kind: 'theme.filed',
      themeId: asId('export'),
      payload: { area: REPORTS.id, was: null },
    });
    const settings = fakeAccountSettings({
      areas: [{ ...REPORTS, name: 'Analytics', managers: [TOM], isRetired: true }],
    });
    renderBoard({ ...boardOutside({ account: account.account }), settings }, 'themes/export');
    expect(await screen.findByText(/Area: Analytics.*Tom Berger/)).toBeDefined();
  });

  it.each([
    ['', null, 'empty'],
    ['x'.repeat(61), null, 'long'],
    [' BILLING ', null, 'taken'],
    ['billing', BILLING.id, null],
    ['Export', null, null],
  ] as const)('called “%s” (%s): %s', (name, id, fault) => {
    expect(areaFault([REPORTS, BILLING], name, id)).toBe(fault);
  });

  it('stay where they are at the ends of the list', () => {
    expect(shiftArea([REPORTS, BILLING], REPORTS.id, -1)).toEqual([REPORTS, BILLING]);
    expect(shiftArea([REPORTS, BILLING], REPORTS.id, 1)).toEqual([BILLING, REPORTS]);
  });
});
