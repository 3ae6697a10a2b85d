import type { Checked } from './checkPackage.ts';

/** Prints what was checked and found. Gives the number of errors. */
export function printChecks(title: string, checks: readonly Checked[]): number {
  console.log(title);
  let errors = 0;
  for (const { name, findings } of checks) {
    const wrong = findings.filter(({ severity }) => severity === 'error').length;
    errors += wrong;
    console.log(`  ${wrong > 0 ? 'FAIL' : findings.length > 0 ? 'warn' : 'ok  '}  ${name}`);
    for (const { severity, where, what, remedy } of findings)
      console.log(`        ${severity}: ${where} ${what}: ${remedy}`);
  }
  return errors;
}
