export type ViewCondition = { readonly field: string; readonly operator: string; readonly value: string };
export type ViewSeed = {
  readonly id: number;
  readonly title: string;
  readonly all: readonly ViewCondition[];
  readonly sortBy: 'updated' | 'created';
};

/** The views that every agent has. Conditions in Zendesk's own terms. */
export const viewSeeds: readonly ViewSeed[] = [
  {
    id: 8700001,
    title: 'Your unsolved tickets',
    all: [
      { field: 'status', operator: 'less_than', value: 'solved' },
      { field: 'assignee_id', operator: 'is', value: 'current_user' },
    ],
    sortBy: 'updated',
  },
  {
    id: 8700002,
    title: 'Unassigned tickets',
    all: [
      { field: 'status', operator: 'less_than', value: 'solved' },
      { field: 'assignee_id', operator: 'is', value: '' },
    ],
    sortBy: 'created',
  },
  {
    id: 8700003,
    title: 'All unsolved tickets',
    all: [{ field: 'status', operator: 'less_than', value: 'solved' }],
    sortBy: 'updated',
  },
  {
    id: 8700004,
    title: 'Recently updated tickets',
    all: [{ field: 'updated_at', operator: 'less_than', value: '336' }],
    sortBy: 'updated',
  },
  {
    id: 8700005,
    title: 'Pending tickets',
    all: [{ field: 'status', operator: 'is', value: 'pending' }],
    sortBy: 'updated',
  },
  {
    id: 8700006,
    title: 'Solved tickets',
    all: [{ field: 'status', operator: 'is', value: 'solved' }],
    sortBy: 'updated',
  },
];
