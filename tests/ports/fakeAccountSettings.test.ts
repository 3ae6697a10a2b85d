import { accountSettingsContract } from './AccountSettings.contract.ts';
import { fakeAccountSettings } from './fakes/fakeAccountSettings.ts';

accountSettingsContract(async () => fakeAccountSettings());
