import { pageLedger } from '#zendesk/rest/ledger/pageLedger.ts';
import { requestLedgerContract } from '../../../ports/RequestLedger.contract.ts';

// A page alone is a browser with one tab.
requestLedgerContract(async () => {
  const page = pageLedger();
  return async () => page.update;
});
