import ts from 'typescript';

/** A regular expression of the sources, as it is at run time. */
export interface Expression {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

/** Where an expression is made of something that only a run knows. */
export interface UnknownExpression {
  readonly file: string;
  readonly line: number;
}

/** The regular expressions of a source file: literals, and `RegExp(…)` of texts that stand in the same file. */
export function expressionsIn(file: string, text: string): (Expression | UnknownExpression)[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const found: (Expression | UnknownExpression)[] = [];
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined)
      constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, line, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = (node.arguments ?? []).map((argument) => textOf(argument, constants));
      found.push(
        pattern === undefined || pattern === null
          ? { file, line }
          : { file, line, source: pattern, flags: flags ?? '' },
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text that an expression stands for, where it is fixed. */
function textOf(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isIdentifier(node)) {
    const value = constants.get(node.text);
    return value === undefined ? null : textOf(value, constants);
  }
  if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'String.raw') return null;
  const { template } = node;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.rawText ?? null;
  const parts = template.templateSpans.map((span) => {
    const inner = textOf(span.expression, constants);
    return inner === null ? null : inner + (span.literal.rawText ?? '');
  });
  return parts.includes(null) ? null : (template.head.rawText ?? '') + parts.join('');
}
