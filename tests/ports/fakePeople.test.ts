import { asId, type OrganizationId, type UserId } from '#domain/basis/Id.ts';
import { AYLIN } from '../zendesk/samples.ts';
import { fakePeople } from './fakes/fakePeople.ts';
import { peopleContract } from './People.contract.ts';

peopleContract(async () => {
  const staff = { id: AYLIN, name: 'Aylin Demir', avatarUrl: null, isStaff: true };
  const customer = { id: asId<UserId>('12'), name: 'Ana Lima', avatarUrl: null, isStaff: false };
  const organization = { id: asId<OrganizationId>('77'), name: 'Acme' };
  return {
    people: fakePeople([staff, customer], [organization]),
    staff,
    customer,
    organization,
    nobody: asId<UserId>('404'),
  };
});
