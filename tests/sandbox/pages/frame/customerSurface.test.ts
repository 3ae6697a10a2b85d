import { expect, it } from 'vitest';
import { customerSurface } from '#sandbox/pages/frame/customerSurface.ts';

const user = { id: 7, name: 'Ana', email: null, role: 'end-user', locale: 'de', organization_id: 5 };
const organization = { id: 5, name: 'Harbour' };

it('gives the user beside a user and the organization beside an organization, and never the other', async () => {
  const besideUser = customerSurface(() => ({ user, organization }));
  expect(besideUser.get?.('user.id')).toEqual({ value: 7 });
  expect(besideUser.get?.('organization')).toBeUndefined();
  const besideOrganization = customerSurface(() => ({ organization }));
  expect(besideOrganization.get?.('organization.name')).toEqual({ value: 'Harbour' });
  expect(besideOrganization.get?.('user')).toBeUndefined();
});

it('gives nothing before the page is there, and leaves other paths to others', () => {
  const surface = customerSurface(() => undefined);
  expect(() => surface.get?.('user')).toThrow('not loaded');
  expect(surface.get?.('currentUser')).toBeUndefined();
});
