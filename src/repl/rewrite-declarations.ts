// What a line declares at its top lasts for the session, unless the line throws: then it is forgotten, and its names can
// be declared again. No declaration of JavaScript does that, so they are rewritten, after they have been checked.

import type ts from 'typescript';

/**
 * The two rewritings: a top-level `using` becomes a `const`, since it would be disposed of with its line, before anything
 * can be done with it; then `const`, `let` and `class`, which a script can declare only once, become `var`.
 *
 * @param kept - Names that stay as they are: a `var` by the name of one of Node's own globals would replace it.
 */
export function rewriteDeclarations(compiler: typeof ts, kept: ReadonlySet<string>): ts.CustomTransformers {
  const { factory, NodeFlags } = compiler;

  const variable = (statement: ts.VariableStatement, flags: ts.NodeFlags): ts.Statement =>
    factory.updateVariableStatement(
      statement,
      statement.modifiers,
      factory.createVariableDeclarationList(statement.declarationList.declarations, flags),
    );

  const usingToConst = (statement: ts.Statement): ts.Statement => {
    if (!compiler.isVariableStatement(statement)) return statement;
    const { flags } = statement.declarationList;
    return (flags & NodeFlags.Using) === 0 ? statement : variable(statement, NodeFlags.Const);
  };

  const toVar = (statement: ts.Statement): ts.Statement => {
    if (declaredNames(compiler, statement).some((name) => kept.has(name))) return statement;
    if (compiler.isVariableStatement(statement)) return variable(statement, NodeFlags.None);
    if (!compiler.isClassDeclaration(statement) || !statement.name) return statement;
    const { modifiers, name, heritageClauses, members } = statement;
    const value = factory.createClassExpression(modifiers, name, undefined, heritageClauses, members);
    const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
    return factory.createVariableStatement(undefined, [declaration]);
  };

  const everywhere =
    (rewrite: (statement: ts.Statement) => ts.Statement): ts.TransformerFactory<ts.SourceFile> =>
    () =>
    (file) =>
      factory.updateSourceFile(file, file.statements.map(rewrite));

  return { before: [everywhere(usingToConst)], after: [everywhere(toVar)] };
}

function declaredNames(compiler: typeof ts, statement: ts.Statement): string[] {
  const names = (name: ts.BindingName): string[] =>
    compiler.isIdentifier(name)
      ? [name.text]
      : name.elements.flatMap((element) => (compiler.isBindingElement(element) ? names(element.name) : []));

  if (compiler.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => names(name));
  }
  return compiler.isClassDeclaration(statement) && statement.name ? [statement.name.text] : [];
}
