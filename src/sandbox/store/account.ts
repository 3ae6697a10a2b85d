import type { Group } from './Organization.ts';

/** What the invented account is: fixed facts that no request changes. */
export const account = {
  name: 'Fernway',
  subdomain: 'local',
  planName: 'Suite Growth',
  timeZone: 'Europe/Berlin',
  supportAddress: 'support@fernway.example',
  brandId: 8000001,
  ticketFormId: 8100001,
  supportGroupId: 8200001,
  productGroupId: 8200002,
  peopleGroupId: 8200003,
};

const openGroup = { default: false, is_public: true };

export const groupSeeds: readonly Pick<Group, 'id' | 'name' | 'description' | 'default' | 'is_public'>[] = [
  {
    ...openGroup,
    id: account.supportGroupId,
    name: 'Support',
    description: 'Answers customers',
    default: true,
  },
  { ...openGroup, id: account.productGroupId, name: 'Product', description: 'Decides what is built' },
  {
    ...openGroup,
    id: account.peopleGroupId,
    name: 'People operations',
    description: 'Answers colleagues in confidence',
    is_public: false,
  },
];

/** Zendesk's numbers for the languages that people of the account use. */
export const localeIds: { readonly [locale: string]: number } = {
  'en-US': 1,
  'en-GB': 1176,
  es: 2,
  de: 8,
  fr: 16,
  'pt-BR': 19,
  nl: 1005,
  ja: 67,
  pl: 13,
  it: 22,
};

export type AccountField = {
  readonly id: number;
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly options?: readonly string[];
  /** Switched off: it keeps its values and is offered nowhere. */
  readonly inactive?: true;
};

export const organizationFields: readonly AccountField[] = [
  {
    id: 8300001,
    key: 'plan',
    type: 'dropdown',
    title: 'Plan',
    options: ['Starter', 'Team', 'Business', 'Enterprise'],
  },
  { id: 8300002, key: 'annual_revenue', type: 'decimal', title: 'Annual revenue (EUR)' },
  { id: 8300003, key: 'seats', type: 'integer', title: 'Seats' },
  { id: 8300004, key: 'country', type: 'text', title: 'Country' },
  { id: 8300005, key: 'contract_value', type: 'text', title: 'Contract value' },
  { id: 8300006, key: 'reference_customer', type: 'checkbox', title: 'Reference customer' },
  { id: 8300007, key: 'renewal', type: 'date', title: 'Renewal' },
  { id: 8300008, key: 'licences_2024', type: 'integer', title: 'Licences (2024)', inactive: true },
];

export const userFields: readonly AccountField[] = [
  { id: 8400001, key: 'job_title', type: 'text', title: 'Job title' },
  {
    id: 8400002,
    key: 'personal_plan',
    type: 'dropdown',
    title: 'Personal plan',
    options: ['Free', 'Plus'],
  },
  { id: 8400003, key: 'spend', type: 'decimal', title: 'Yearly spend (EUR)' },
];
