import ts from 'typescript';

/** One `t(…)` in the sources: which keys it may ask for, and which values it hands in. */
export interface Use {
  readonly file: string;
  readonly line: number;
  /** Every key that the call may ask for; empty where only running the code would tell. */
  readonly keys: readonly string[];
  /** Names of the values handed in, or `null` where they are made elsewhere. */
  readonly values: ReadonlySet<string> | null;
}

/** What the sources say about words: calls of `t`, and strings that may be keys handed on to one. */
export interface Words {
  readonly uses: readonly Use[];
  readonly strings: readonly { readonly text: string; readonly file: string; readonly line: number }[];
}

/** Finds calls of `t(…)`. Keys put together from parts are spelled out where the parts' type is a list of strings. */
export function findUses(program: ts.Program, isOurs: (file: string) => boolean): Words {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  const strings: { text: string; file: string; line: number }[] = [];
  for (const source of program.getSourceFiles().filter(({ fileName }) => isOurs(fileName))) {
    const visit = (node: ts.Node): void => {
      const place = {
        file: source.fileName,
        line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      };
      if (ts.isStringLiteral(node)) strings.push({ text: node.text, ...place });
      if (ts.isCallExpression(node) && isT(node.expression) && node.arguments[0])
        uses.push({
          ...place,
          keys: keysOf(node.arguments[0], checker),
          values: valuesOf(node.arguments[1]),
        });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { uses, strings };
}

function isT(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee)
    ? callee.text === 't'
    : ts.isPropertyAccessExpression(callee) && callee.name.text === 't';
}

function keysOf(node: ts.Expression, checker: ts.TypeChecker): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isParenthesizedExpression(node)) return keysOf(node.expression, checker);
  if (ts.isConditionalExpression(node))
    return [...keysOf(node.whenTrue, checker), ...keysOf(node.whenFalse, checker)];
  if (ts.isTemplateExpression(node)) {
    let keys = [node.head.text];
    for (const { expression, literal } of node.templateSpans) {
      const parts = stringsOf(checker.getTypeAtLocation(expression));
      keys = keys.flatMap((start) => parts.map((part) => `${start}${part}${literal.text}`));
    }
    return keys;
  }
  return stringsOf(checker.getTypeAtLocation(node));
}

/** The strings that a type consists of; none where it is any string. */
function stringsOf(type: ts.Type): string[] {
  const types = type.isUnion() ? type.types : [type];
  return types.every((one) => one.isStringLiteral()) ? types.map((one) => one.value) : [];
}

function valuesOf(node: ts.Expression | undefined): ReadonlySet<string> | null {
  if (node === undefined) return new Set();
  if (!ts.isObjectLiteralExpression(node) || node.properties.some((property) => property.name === undefined))
    return null;
  return new Set(node.properties.map(({ name }) => name?.getText() ?? ''));
}
