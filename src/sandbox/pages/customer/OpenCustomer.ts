import type { OrganizationRecord } from '../records/OrganizationRecord.ts';
import type { UserRecord } from '../records/UserRecord.ts';
import type { Rest } from '../rest/Rest.ts';
import type { AppPane } from '../workspace/AppPane.ts';
import { Observable } from '../workspace/Observable.ts';
import type { CustomerKind } from '../workspace/Route.ts';

/** Whose page it is: a user with their organization, or an organization alone. */
export interface CustomerData {
  readonly user?: UserRecord;
  readonly organization?: OrganizationRecord;
}

export type CustomerState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly failure: string }
  | { readonly phase: 'ready'; readonly data: CustomerData };

/** A customer's page, with its own instance of the app, which lives as long as the page was not closed. */
export class OpenCustomer {
  readonly kind: CustomerKind;
  readonly id: number;
  readonly state = new Observable<CustomerState>({ phase: 'loading' });
  readonly sidebar = new Observable<AppPane | undefined>(undefined);
  readonly #rest: Rest;

  constructor(kind: CustomerKind, id: number, rest: Rest) {
    this.kind = kind;
    this.id = id;
    this.#rest = rest;
  }

  data(): CustomerData | undefined {
    const state = this.state.get();
    return state.phase === 'ready' ? state.data : undefined;
  }

  async load(): Promise<void> {
    this.state.set({ phase: 'loading' });
    try {
      this.state.set({ phase: 'ready', data: await this.#read() });
    } catch (cause) {
      this.state.set({ phase: 'failed', failure: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  async #read(): Promise<CustomerData> {
    const organization = async (id: number) =>
      (
        await this.#rest.get<{ organization: OrganizationRecord }>(
          `/api/v2/organizations/${String(id)}`,
          'Reading the organization',
        )
      ).organization;
    if (this.kind === 'organization') return { organization: await organization(this.id) };
    const { user } = await this.#rest.get<{ user: UserRecord }>(
      `/api/v2/users/${String(this.id)}`,
      'Reading the user',
    );
    return user.organization_id === null
      ? { user }
      : { user, organization: await organization(user.organization_id) };
  }
}
