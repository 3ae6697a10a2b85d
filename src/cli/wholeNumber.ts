import { InvalidArgumentError } from 'commander';

/** Reads an option that is a number of things: 1 or more. */
export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/u.test(text) || !Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('It must be a whole number, 1 or more.');
  return number;
}
