import { type Finding, warning } from './Finding.ts';
import { type AppPackage, textsEnding } from './AppPackage.ts';

/** Shapes of real secrets; Zendesk’s own list is longer and warns even of the bare word "password". */
const SHAPES: readonly (readonly [name: string, shape: RegExp])[] = [
  ['a Slack token', /\bxox[abop]-[\w-]{10,}/],
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['a GitHub token', /\bgh[pousr]_\w{30,}|\bgithub_pat_\w{30,}/],
  ['an AWS access key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a Google key', /\bAIza[\w-]{35}\b/],
  ['a web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a password in an address', /\bhttps?:\/\/[^\s"'`/:@]+:[^\s"'`/@]+@/],
  [
    'a secret given as text',
    /\b(?:password|passwd|pwd|secret|api_?key|auth_?key|access_?token|token_?secret)["']?\s*[:=]\s*["'`][^\s"'`]{8,}["'`]/i,
  ],
];

/** What looks like a secret in a file that everybody who opens the app can read. */
export function checkSecrets(pack: AppPackage): Finding[] {
  return textsEnding(pack, '.html', '.htm', '.xml', '.js', '.json').flatMap(([path, text]) =>
    SHAPES.flatMap(([name, shape]) => {
      const found = shape.exec(text);
      return found === null
        ? []
        : [
            warning(
              path,
              `has what looks like ${name} (${found[0].slice(0, 24)}…)`,
              'look; take it out if it is one',
            ),
          ];
    }),
  );
}
