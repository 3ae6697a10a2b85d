import type { OrganizationRecord } from '../records/OrganizationRecord.ts';

/** Plan, revenue and seats of an organization, as far as its fields say. */
export function organizationFacts(organization: OrganizationRecord): string[] {
  const fields = organization.organization_fields ?? {};
  const find = (...names: string[]) =>
    names.map((name) => fields[name]).find((value) => value != null && value !== '');
  const plan = find('plan');
  const revenue = find('annual_revenue', 'annualRevenue', 'revenue', 'arr');
  const seats = find('seats');
  const money = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  });
  const facts: string[] = [];
  if (plan !== undefined) facts.push(String(plan).charAt(0).toUpperCase() + String(plan).slice(1));
  if (revenue !== undefined) facts.push(`${money.format(Number(revenue))}/year`);
  if (seats !== undefined) facts.push(`${Number(seats).toLocaleString('en-GB')}\u00a0seats`);
  return facts;
}
