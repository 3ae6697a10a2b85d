import { error, type Finding, warning } from './Finding.ts';
import { isRecord } from './isRecord.ts';
import type { AppPackage } from './AppPackage.ts';
import { parametersOf } from './parametersOf.ts';
import { readManifest } from './readManifest.ts';

const TYPES = ['text', 'password', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'];
const SCOPES = [
  'header',
  'body',
  'url',
  'jwt_secret_key',
  'jwt_claim',
  'basic_auth_username',
  'basic_auth_password',
];
const OAUTH_KEYS = ['client_id', 'client_secret', 'authorize_uri', 'access_token_uri'];

/** The settings asked for at installation: well-formed, no name twice, and secrets kept as secrets. */
export function checkParameters(pack: AppPackage): Finding[] {
  const manifest = readManifest(pack);
  if (manifest === null) return [];
  const raw = manifest['parameters'];
  if (raw !== undefined && !(Array.isArray(raw) && raw.every(isRecord)))
    return [error('manifest.json', '"parameters" is not a list of objects', 'write [{ "name", "type" }]')];
  const parameters = parametersOf(manifest);
  const names = parameters.map(({ name }) => String(name));
  return [
    ...names
      .filter((name, at) => names.indexOf(name) !== at)
      .map((name) => error(`manifest.json parameters.${name}`, 'stands twice', 'keep one')),
    ...parameters.flatMap(checkParameter),
    ...checkOauth(manifest, parameters),
  ];
}

function checkParameter(parameter: Record<string, unknown>): Finding[] {
  const { name, type, required, secure } = parameter;
  const where = `manifest.json parameters.${String(name)}`;
  const findings: Finding[] = [];
  if (typeof name !== 'string' || name === '') findings.push(error(where, 'has no name', 'give it one'));
  if (name === 'name') findings.push(error(where, 'may not be called "name"', 'choose another name'));
  if (!TYPES.includes(String(type ?? 'text')))
    findings.push(error(where, `the type ${String(type)} is unknown`, `use one of ${TYPES.join(', ')}`));
  for (const key of ['required', 'secure'])
    if (parameter[key] !== undefined && typeof parameter[key] !== 'boolean')
      findings.push(error(where, `"${key}" is not true or false`, 'write a boolean or leave it out'));
  if (type === 'hidden' && required === true)
    findings.push(error(where, 'is hidden and required: nobody could fill it in', 'drop one of the two'));
  if (type === 'oauth' && secure === true)
    findings.push(error(where, 'an oauth setting may not be secure', 'drop "secure"'));
  return [...findings, ...checkSecrecy(where, parameter)];
}

function checkSecrecy(
  where: string,
  { name, type, secure, scopes, default: preset }: Record<string, unknown>,
): Finding[] {
  const findings: Finding[] = [];
  const isText = type === undefined || type === 'text' || type === 'password';
  if (/token|key|pwd|password/i.test(String(name)) && isText && secure !== true)
    findings.push(
      warning(where, 'sounds like a secret and is not secure', 'add "secure": true and "scopes"'),
    );
  if (preset !== undefined && (secure === true || type === 'hidden'))
    findings.push(warning(where, 'has a default that every reader of the package sees', 'drop "default"'));
  if (secure !== true) return findings;
  if (!Array.isArray(scopes) || scopes.length === 0)
    findings.push(
      warning(where, 'is secure but says not where it may be used', `add "scopes" of ${SCOPES.join(', ')}`),
    );
  else if (!scopes.every((scope) => SCOPES.includes(String(scope))))
    findings.push(error(where, `unknown scope in ${scopes.join(', ')}`, `use only ${SCOPES.join(', ')}`));
  return findings;
}

function checkOauth(
  manifest: Record<string, unknown>,
  parameters: readonly Record<string, unknown>[],
): Finding[] {
  const where = 'manifest.json oauth';
  const count = parameters.filter(({ type }) => type === 'oauth').length;
  const tooMany = count > 1 ? [error(where, 'more than one setting of type oauth', 'keep one')] : [];
  const { oauth } = manifest;
  if (oauth === undefined) return tooMany;
  if (!isRecord(oauth)) return [...tooMany, error(where, 'is not an object', 'leave it out')];
  const missing = OAUTH_KEYS.filter((key) => typeof oauth[key] !== 'string' || oauth[key] === '');
  return [
    ...tooMany,
    ...(missing.length === 0
      ? []
      : [error(where, `lacks ${missing.join(', ')}`, 'add them, or drop "oauth"')]),
    ...(count === 0 ? [error(where, 'has no setting of type oauth', 'add one to "parameters"')] : []),
  ];
}
