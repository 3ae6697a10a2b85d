import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type TicketId } from '#domain/basis/Id.ts';
import { importedAsker, importedPerson, importedTicket, isImported } from '#domain/mention/importedTicket.ts';

const asker = { person: 'ines@roth.example', organization: 'Roth & Partner' };

describe('what stands for a ticket', () => {
  it('is the same for the same words of the same customer, and no other', () => {
    const ticket = importedTicket(asker, 'CSV, please');
    expect(importedTicket({ ...asker }, 'CSV, please')).toBe(ticket);
    expect(importedTicket(asker, 'PDF, please')).not.toBe(ticket);
    expect(importedTicket({ ...asker, person: 'tom@roth.example' }, 'CSV, please')).not.toBe(ticket);
  });

  it('says who asked without saying who it is', () => {
    const ticket = importedTicket(asker, 'CSV, please');
    const { requesterId, organizationId } = importedAsker(ticket);
    expect(requesterId).toBe(importedPerson('ines@roth.example'));
    expect(organizationId).toMatch(/^import-/);
    expect(ticket).not.toMatch(/ines|roth/);
    expect(importedAsker(importedTicket({ person: '', organization: ' ' }, 'x'))).toEqual({
      requesterId: null,
      organizationId: null,
    });
  });

  it('is never taken for a ticket of Zendesk’s, whatever was said', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (person, organization, text) => {
        const ticket = importedTicket({ person, organization }, text);
        expect(ticket).toMatch(/^i[0-9a-z]{33}$/);
        expect(isImported(ticket)).toBe(true);
      }),
    );
    expect(['1', '12345678901234567890'].map((id) => isImported(asId<TicketId>(id)))).toEqual([false, false]);
  });
});
