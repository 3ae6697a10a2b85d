import type { CustomObjectField, FieldValue } from '../store/CustomObject.ts';
import { isObject } from '../store/Json.ts';
import { lookUp } from './lookUp.ts';
import type { World } from './World.ts';
import { invalid } from './ZendeskError.ts';

/** A record's value for one field as it will be stored; anything of another type is refused. */
export function fieldValue(world: World, field: CustomObjectField, given: unknown): FieldValue {
  if (given === null) {
    if (field.required) throw wrong(field, 'cannot be blank');
    return null;
  }
  switch (field.type) {
    case 'text':
    case 'textarea':
      if (typeof given !== 'string') throw wrong(field, 'must be a string');
      return given;
    case 'regexp':
      if (typeof given !== 'string' || !new RegExp(`^(?:${field.regexp_for_validation ?? ''})$`).test(given))
        throw wrong(field, 'does not match the pattern');
      return given;
    case 'checkbox':
      if (typeof given !== 'boolean') throw wrong(field, 'must be true or false');
      return given;
    case 'integer':
      if (typeof given !== 'number' || !Number.isSafeInteger(given)) throw wrong(field, 'must be an integer');
      return given;
    case 'decimal':
      if (typeof given !== 'number' || !Number.isFinite(given)) throw wrong(field, 'must be a number');
      return given;
    case 'date':
      if (typeof given !== 'string' || !isDate(given))
        throw wrong(field, 'must be a date such as 2026-11-22');
      return given;
    case 'currency':
      if (
        !isObject(given) ||
        typeof given['amount'] !== 'number' ||
        typeof given['currency'] !== 'string' ||
        !/^[A-Z]{3}$/.test(given['currency'])
      )
        throw wrong(field, 'must be an object with an amount and a currency');
      return { amount: given['amount'], currency: given['currency'] };
    case 'dropdown':
      if (!optionsOf(field).includes(String(given)) || typeof given !== 'string')
        throw wrong(field, `is not one of ${optionsOf(field).join(', ')}`);
      return given;
    case 'multiselect':
      if (
        !Array.isArray(given) ||
        given.some((value: unknown) => typeof value !== 'string' || !optionsOf(field).includes(value))
      )
        throw wrong(field, `must be an array of ${optionsOf(field).join(', ')}`);
      return given as string[];
    case 'lookup':
    case 'parent': {
      if (typeof given !== 'string') throw wrong(field, 'must be a string with the id of the target');
      const id = lookUp(world, field.relationship_target_type ?? '', given);
      if (id === undefined)
        throw wrong(field, `refers to something that does not exist: ${JSON.stringify(given)}`);
      return id;
    }
  }
}

function optionsOf(field: CustomObjectField): string[] {
  return field.custom_field_options?.map((option) => option.value) ?? [];
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

function wrong(field: CustomObjectField, what: string): Error {
  return invalid(field.key, `${field.title}: ${what}`, 'InvalidValue');
}
