import type { AccountField, FieldOwner } from '#domain/customer/AccountField.ts';
import { fits } from '#domain/customer/fieldFault.ts';
import type { KnownFields } from '#domain/customer/profileOf.ts';
import { ok, type Result } from '#domain/basis/Result.ts';
import { CUSTOMER_FIELDS } from '#domain/setting/FieldsSetting.ts';
import type { FieldHolder } from '#ports/CustomerFields.ts';
import type { Failure } from '#ports/Failure.ts';
import type { CustomersFrom } from './CustomersFrom.ts';
import { knownFields } from './knownFields.ts';

/** What an admin chooses from, and some of what stands there. */
export interface FieldsLook {
  readonly fields: KnownFields;
  readonly some: Readonly<Record<FieldOwner, readonly FieldHolder[]>>;
}

/**
 * The account's fields as they are now, and of a hundred organizations and a hundred people what stands in those that may
 * be chosen, so that a choice is seen before it is saved. At most four requests where nobody has more than a hundred fields.
 */
export async function lookAtFields(
  outside: Pick<CustomersFrom, 'customerFields' | 'customerShelf' | 'now'>,
  signal: AbortSignal,
): Promise<Result<FieldsLook, Failure>> {
  const look = async (owner: FieldOwner) => {
    const fields = await knownFields(outside, owner, signal, 0);
    if (!fields.ok) return fields;
    const keys = fields.value.filter(mayBeChosen).map(({ key }) => key);
    const some = keys.length === 0 ? ok([]) : await outside.customerFields.some(owner, keys, signal);
    return some.ok ? ok({ fields: fields.value, some: some.value }) : some;
  };
  const [organization, user] = [await look('organization'), await look('user')];
  if (!organization.ok) return organization;
  if (!user.ok) return user;
  return ok({
    fields: { organization: organization.value.fields, user: user.value.fields },
    some: { organization: organization.value.some, user: user.value.some },
  });
}

function mayBeChosen(field: AccountField): boolean {
  return field.isActive && CUSTOMER_FIELDS.some((what) => fits(what, field));
}
