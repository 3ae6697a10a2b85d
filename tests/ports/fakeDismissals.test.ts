import { AYLIN } from '../zendesk/samples.ts';
import { dismissalsContract } from './Dismissals.contract.ts';
import { fakeDismissals } from './fakes/fakeDismissals.ts';

dismissalsContract(async () => ({ dismissals: fakeDismissals(), me: AYLIN }));
