import type { Checked } from './checkPackage.ts';

const MOST_SHOWN = 12;

/** Prints what was checked and found, the first of each check. Gives the number of errors. */
export function printChecks(title: string, checks: readonly Checked[]): number {
  console.log(title);
  let errors = 0;
  for (const { name, findings } of checks) {
    const wrong = findings.filter(({ severity }) => severity === 'error').length;
    errors += wrong;
    console.log(`  ${wrong > 0 ? 'FAIL' : findings.length > 0 ? 'warn' : 'ok  '}  ${name}`);
    for (const { severity, where, what, remedy } of findings.slice(0, MOST_SHOWN))
      console.log(`        ${severity}: ${where} ${what}: ${remedy}`);
    if (findings.length > MOST_SHOWN) console.log(`        … and ${findings.length - MOST_SHOWN} more`);
  }
  return errors;
}
