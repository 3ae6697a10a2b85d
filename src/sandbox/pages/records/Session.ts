/** Who is signed in, and what the local Zendesk is set to: `GET /local/session`. */
export interface Session {
  readonly user: Person;
  /** All staff, for the switcher. */
  readonly users: readonly Person[];
  readonly account: {
    readonly subdomain: string;
    readonly planName: string;
    readonly timeZone: string;
  };
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
  readonly weather: Weather;
  readonly app: AppPackage;
  /** The account's time now, ISO; tests stop it. */
  readonly now: string;
}

export interface Person {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly isLightAgent: boolean;
  /** Number of a role of the account's own; the framework shows it instead of `role`. */
  readonly customRoleId: number | null;
  readonly locale: string;
  readonly avatarUrl: string | null;
  readonly timeZone: string;
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly tags?: readonly string[];
}

/** The installed app, as its manifest and the server's settings describe it. */
export interface AppPackage {
  readonly id: number | string;
  readonly installationId: number | string;
  readonly name: string;
  readonly version: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Page inside the package by location, e.g. `ticket_sidebar` → `assets/sidebar.html`. */
  readonly locations: Readonly<Record<string, string>>;
  readonly appUrl: string;
}

export interface Weather {
  readonly mode: 'fine' | 'slow' | 'busy' | 'failing' | 'offline' | 'maintenance' | 'storm';
  readonly sessionExpired?: boolean;
}
