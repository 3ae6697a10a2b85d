import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export type Schema = { readonly [key: string]: unknown };
export type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly style?: string;
  readonly schema?: Schema;
};
export type Operation = {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: { readonly content?: { readonly [type: string]: { readonly schema?: Schema } } };
  readonly responses: {
    readonly [status: string]: {
      readonly content?: { readonly [type: string]: { readonly schema?: Schema } };
    };
  };
};
export type Spec = {
  readonly paths: {
    readonly [path: string]: { readonly [method: string]: Operation } & {
      readonly parameters?: Operation['parameters'];
    };
  };
  readonly components: {
    readonly schemas: { readonly [name: string]: Schema };
    readonly parameters: { readonly [name: string]: Parameter };
  };
};

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = `${root}../shared/zendesk/support-oas.yaml`;
const cache = `${root}node_modules/.cache/support-oas`;

/** Zendesk's official OpenAPI description; nothing where it does not lie beside the repository. */
export function readSpec(): Spec | undefined {
  if (!existsSync(source)) return undefined;
  const text = readFileSync(source, 'utf8');
  const kept = `${cache}/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Spec;
  const spec = parse(text) as Spec;
  mkdirSync(cache, { recursive: true });
  // Written aside and renamed: test files run side by side and must never read half of it.
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(spec));
  renameSync(`${kept}.${process.pid}`, kept);
  return spec;
}
