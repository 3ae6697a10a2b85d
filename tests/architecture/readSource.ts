import ts from 'typescript';

/** An import of any kind: static, dynamic, of a type, or the address of a worker. */
export interface Import {
  /** As written, without Vite's `?query`; `null` where it is made at run time. */
  readonly from: string | null;
  readonly line: number;
  /** The address of a worker or a file, which can only be written as a path. */
  readonly isAddress: boolean;
}

/** What the rules ask about a file. */
export interface Source {
  /** From `src/`, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  /** Lines of `export … from`. */
  readonly reexports: readonly number[];
  readonly hasDefaultExport: boolean;
  /** Has no function or class of its own. */
  readonly isData: boolean;
  /** Names used that the file neither declares nor imports. */
  readonly globals: readonly { readonly name: string; readonly line: number }[];
  /** `Date.now()`, `new Date()` without arguments, `Math.random()`, `crypto.…`, `performance.…`, timers. */
  readonly surprises: readonly { readonly what: string; readonly line: number }[];
}

const TIMERS = [
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
  'crypto',
  'performance',
];

/** Reads what the rules ask from a file's text. */
export function readSource(path: string, text: string): Source {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const names: string[] = [];
  const reexports: number[] = [];
  const used: { name: string; line: number }[] = [];
  const surprises: { what: string; line: number }[] = [];
  const declared = new Set<string>();
  let hasDefaultExport = false;
  let isData = true;

  const lineOf = (node: ts.Node): number => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const imported = new Set<string>();
  const addImport = (node: ts.Node, isAddress = false): void => {
    // `import(url)` of an imported `…?url`: what it stands for has been asked already.
    if (ts.isIdentifier(node) && imported.has(node.text)) return;
    const from = ts.isStringLiteralLike(node) ? (node.text.split('?')[0] ?? '') : null;
    imports.push({ from, line: lineOf(node), isAddress });
  };

  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      addImport(node.moduleSpecifier);
      if (node.importClause?.name) imported.add(node.importClause.name.text);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) addImport(node.argument.literal);
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0]
    )
      addImport(node.arguments[0]);
    const [address, base] = ts.isNewExpression(node) ? (node.arguments ?? []) : [];
    if (address && base?.getText() === 'import.meta.url' && /\.[jt]sx?\b/.test(address.getText()))
      addImport(address, true);
    if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) {
        addImport(node.moduleSpecifier);
        reexports.push(lineOf(node));
      }
      if (node.exportClause && ts.isNamedExports(node.exportClause))
        names.push(...node.exportClause.elements.map(({ name }) => name.text));
    }
    if (ts.isExportAssignment(node)) hasDefaultExport = true;
    if (isExported(node)) {
      names.push(...declaredNames(node));
      if (hasModifier(node, ts.SyntaxKind.DefaultKeyword)) hasDefaultExport = true;
    }
    if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) isData = false;
    for (const name of bindingNames(node)) declared.add(name);
    if (ts.isIdentifier(node) && isFreeUse(node)) used.push({ name: node.text, line: lineOf(node) });
    const surprise = surpriseIn(node);
    if (surprise !== null) surprises.push({ what: surprise, line: lineOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(file);

  return {
    path,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    imports,
    exports: names,
    reexports,
    hasDefaultExport,
    isData,
    globals: used.filter(({ name }) => !declared.has(name)),
    surprises: surprises.filter(({ what }) => !declared.has(what)),
  };
}

function surpriseIn(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) {
    const text = node.getText();
    if (text === 'Date.now' || text === 'Math.random') return text;
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
    return 'new Date()';
  if (ts.isIdentifier(node) && isFreeUse(node) && TIMERS.includes(node.text)) return node.text;
  return null;
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind)
  );
}

function isExported(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

function declaredNames(node: ts.Node): string[] {
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  const { name } = node as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** Names that a node brings into the file: declarations, parameters, parts of patterns, imports. */
function bindingNames(node: ts.Node): string[] {
  const binds =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node);
  return binds && node.name && ts.isIdentifier(node.name) ? [node.name.text] : [];
}

/** Whether an identifier stands for a value, and not for a property, a key, a type or its own declaration. */
function isFreeUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent) || ts.isJsxAttribute(parent)) return false;
  if (ts.isTypeQueryNode(parent) || ts.isTypeElement(parent) || ts.isClassElement(parent)) return false;
  if (ts.isBindingElement(parent) || ts.isParameter(parent) || ts.isVariableDeclaration(parent))
    return parent.initializer === node;
  return !(ts.isDeclarationStatement(parent) && (parent as { name?: ts.Node }).name === node);
}
