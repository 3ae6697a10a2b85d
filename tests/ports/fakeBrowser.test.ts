import { fakeBrowser } from './fakes/fakeBrowser.ts';
import { outboxContract } from './Outbox.contract.ts';

outboxContract(async () => {
  const browser = fakeBrowser();
  return async () => browser.openTab().outbox;
});
