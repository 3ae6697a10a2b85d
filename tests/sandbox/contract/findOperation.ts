import { overlay } from './overlay.ts';
import type { Operation, Parameter, Spec } from './readSpec.ts';

export type Found = {
  /** Method and path as the description writes them: `GET /api/v2/tickets/{ticket_id}`. */
  readonly name: string;
  /** Nothing for paths that only the overlay knows. */
  readonly operation: Operation | undefined;
  readonly parameters: readonly Parameter[];
};

/** The operation that a request means; literal parts win over parameters. */
export function findOperation(spec: Spec, method: string, path: string): Found | undefined {
  const known = Object.keys(spec.paths).filter((each) => spec.paths[each]?.[method.toLowerCase()]);
  const ours = overlay.paths.filter((each) => each.method === method).map((each) => each.path);
  const fitting = [...known, ...ours].filter((template) => fits(template, path, spec, method));
  const template = fitting.sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0];
  if (template === undefined) return undefined;
  return {
    name: `${method} ${template}`,
    operation: spec.paths[template]?.[method.toLowerCase()],
    parameters: parametersOf(spec, template, method),
  };
}

function parametersOf(spec: Spec, template: string, method: string): Parameter[] {
  const item = spec.paths[template];
  const all = [...(item?.parameters ?? []), ...(item?.[method.toLowerCase()]?.parameters ?? [])];
  return all.flatMap((each) =>
    '$ref' in each ? (spec.components.parameters[each.$ref.split('/').pop() ?? ''] ?? []) : each,
  );
}

function fits(template: string, path: string, spec: Spec, method: string): boolean {
  const wanted = template.split('/');
  const given = path.split('/');
  const parameters = parametersOf(spec, template, method);
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      const value = decodeURIComponent(given[index] ?? '');
      if (name === undefined) return part === value;
      const type = parameters.find((each) => each.name === name)?.schema?.['type'];
      return (
        value !== '' && (type !== 'integer' || overlay.looseParameters.includes(name) || /^\d+$/.test(value))
      );
    })
  );
}
