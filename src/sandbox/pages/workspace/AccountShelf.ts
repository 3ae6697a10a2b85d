import type { MacroRecord } from '../records/MacroRecord.ts';
import type { TicketRecord } from '../records/TicketRecord.ts';
import type { Rest } from '../rest/Rest.ts';

/** What an account has and rarely changes, read once when it is wanted; after a failure the next one asks again. */
export class AccountShelf {
  readonly #rest: Rest;
  readonly #brands = new Map<number, Promise<unknown>>();
  #macros: Promise<readonly MacroRecord[]> | undefined;

  constructor(rest: Rest) {
    this.#rest = rest;
  }

  macros(): Promise<readonly MacroRecord[]> {
    this.#macros ??= this.#rest
      .list<MacroRecord>('/api/v2/macros?active=true', 'macros', 'Reading the macros')
      .catch((cause: unknown) => {
        this.#macros = undefined;
        throw cause;
      });
    return this.#macros;
  }

  /** A ticket's brand as the framework describes it; with its number alone where it cannot be read. */
  brand(ticket: TicketRecord): Promise<unknown> {
    const id = ticket.brand_id;
    if (id === null) return Promise.resolve(null);
    const brand =
      this.#brands.get(id) ??
      this.#readBrand(id).catch(() => {
        this.#brands.delete(id);
        return { hasHelpCenter: false, id, isActive: true, isDefault: true, logo: null };
      });
    this.#brands.set(id, brand);
    return brand;
  }

  async #readBrand(id: number): Promise<unknown> {
    const { brand } = await this.#rest.get<{ brand: Record<string, unknown> }>(
      `/api/v2/brands/${String(id)}`,
      'Reading the brand',
    );
    return {
      hasHelpCenter: brand['has_help_center'] ?? false,
      id,
      isActive: brand['active'] ?? true,
      isDefault: brand['default'] ?? true,
      logo: null,
      name: brand['name'],
      subdomain: brand['subdomain'],
      url: brand['brand_url'],
    };
  }
}
