import { parseInstant } from '../basis/Instant.ts';
import type { LearntModel } from './LearningSetting.ts';

const MOST_PARTS = 10;
const MOST_ROWS = 1000;
const MOST_MEANING = 4000;

/** A stored model as it is, if every part of it is as it should be; `null` for anything else, which nobody then uses. */
export function asLearntModel(value: unknown): LearntModel | null {
  const model = fieldsOf(value);
  const from = fieldsOf(model?.from);
  if (model === null || from === null) return null;
  const { version, learntAt, parts } = model;
  const isGood =
    version === 2 &&
    typeof learntAt === 'string' &&
    parseInstant(learntAt) !== null &&
    ['tickets', 'people', 'tagged', 'dismissed'].every((name) => Number.isSafeInteger(from[name])) &&
    Array.isArray(parts) &&
    parts.length <= MOST_PARTS &&
    parts.every(isPart);
  return isGood ? (value as LearntModel) : null;
}

function isPart(value: unknown): boolean {
  const part = fieldsOf(value);
  if (part === null) return false;
  const { always, rules, words, meaning, meaningStep } = part;
  return (
    isPair(always) &&
    isTable(rules) &&
    isTable(words) &&
    typeof meaning === 'string' &&
    meaning.length <= MOST_MEANING &&
    /^[A-Za-z0-9+/]*={0,2}$/.test(meaning) &&
    typeof meaningStep === 'number' &&
    meaningStep >= 0 &&
    meaningStep <= 1
  );
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}

function isPair(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isFinite(each));
}

function isTable(value: unknown): boolean {
  const table = fieldsOf(value);
  if (table === null) return false;
  const rows = Object.values(table);
  return rows.length <= MOST_ROWS && rows.every(isPair);
}
