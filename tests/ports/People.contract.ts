import type { OrganizationId, UserId } from '#domain/basis/Id.ts';
import type { People } from '#ports/People.ts';
import { describe, expect, it } from 'vitest';
import { never } from '../zendesk/samples.ts';

/** People as a case knows them to be: a member of staff, a customer, an organization, and ids of nobody. */
export interface PeopleCase {
  readonly people: People;
  readonly staff: { readonly id: UserId; readonly name: string };
  readonly customer: { readonly id: UserId; readonly name: string };
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  readonly nobody: UserId;
}

/** What everybody may rely on who has `People`, whichever. */
export function peopleContract(make: () => Promise<PeopleCase>): void {
  describe('people', () => {
    it('are shown by id, staff told from customers, unknown ids left out', async () => {
      const { people, staff, customer, nobody } = await make();
      const shown = await people.show([staff.id, nobody, customer.id, staff.id], never);
      const named = (shown.ok ? shown.value : []).map(({ id, name, isStaff }) => [id, name, isStaff]);
      expect(named).toHaveLength(2);
      expect(named).toEqual(
        expect.arrayContaining([
          [staff.id, staff.name, true],
          [customer.id, customer.name, false],
        ]),
      );
      expect(await people.show([], never)).toEqual({ ok: true, value: [] });
    });

    it('belong to organizations with names', async () => {
      const { people, organization } = await make();
      expect(await people.showOrganizations([organization.id], never)).toEqual({
        ok: true,
        value: [organization],
      });
      expect(await people.showOrganizations([], never)).toEqual({ ok: true, value: [] });
    });

    it('of the staff are found by how their name begins; customers are not', async () => {
      const { people, staff, customer } = await make();
      const found = await people.findStaff(staff.name.slice(0, 4).toLowerCase(), never);
      expect(found.ok && found.value.map(({ id }) => id)).toContain(staff.id);
      const byOne = await people.findStaff(staff.name.slice(0, 1), never);
      expect(byOne.ok && byOne.value.map(({ id }) => id)).toContain(staff.id);
      const others = await people.findStaff(customer.name, never);
      expect(others.ok && others.value.map(({ id }) => id)).not.toContain(customer.id);
      expect(await people.findStaff('  ', never)).toEqual({ ok: true, value: [] });
      expect(await people.findStaff('Zzzyx', never)).toEqual({ ok: true, value: [] });
    });
  });
}
