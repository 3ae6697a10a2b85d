/** A view (a saved list of tickets) as REST answers it. */
export interface ViewRecord {
  readonly id: number;
  readonly title: string;
  readonly active?: boolean;
}

export interface ViewCountRecord {
  readonly view_id: number;
  readonly value: number | null;
}
