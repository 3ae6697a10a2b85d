import type { CustomerFields, CustomerShelf } from '#ports/CustomerFields.ts';
import type { Outside } from '../Outside.ts';

/** What reading customers needs: the account, and where this browser keeps what it read. */
export interface CustomersFrom extends Pick<Outside, 'settings' | 'replica' | 'leases' | 'worker' | 'now'> {
  readonly customerFields: CustomerFields;
  readonly customerShelf: CustomerShelf;
}
