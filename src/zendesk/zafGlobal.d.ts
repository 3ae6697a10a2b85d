import type { ZafGlobal } from './frame/ZafClient.ts';

declare global {
  /** Defined by Zendesk's script, which the page loads before ours. */
  var ZAFClient: ZafGlobal;
}
