import { asId, type TicketId } from '#domain/basis/Id.ts';
import { AYLIN, TOM } from '../zendesk/samples.ts';
import { fakeAccount, fakeThemeStore } from './fakes/fakeThemeStore.ts';
import { themeStoreContract } from './ThemeStore.contract.ts';

themeStoreContract(async () => {
  const account = fakeAccount();
  return {
    mine: fakeThemeStore(AYLIN, account),
    theirs: fakeThemeStore(TOM, account),
    me: AYLIN,
    they: TOM,
    tickets: [asId<TicketId>('1'), asId<TicketId>('2')],
  };
});
