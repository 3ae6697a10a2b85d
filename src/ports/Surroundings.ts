/** What this browser lets us do; without some of it the app does the same, more slowly or less safely. */
export interface BrowserAbilities {
  /** A database of our own. */
  readonly keeps: boolean;
  /** Whether the browser promised not to clear it when space is short; `null` where it does not say. */
  readonly isPersistent: boolean | null;
  /** Of many tabs one writes. */
  readonly locks: boolean;
  /** Tabs hear from one another at once. */
  readonly channels: boolean;
  /** Conversations are read beside the page. */
  readonly workers: boolean;
}

/** What stands around the page. */
export interface Surroundings {
  /** The app's version as it is installed, empty where Zendesk does not say. */
  readonly appVersion: string;
  /** The account's time zone (IANA) as Zendesk says it; `null` where it does not. */
  readonly timeZone: () => Promise<string | null>;
  readonly abilities: () => Promise<BrowserAbilities>;
}
