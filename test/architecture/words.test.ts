import ts from 'typescript';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './source-files.ts';

const SPOKEN_ATTRIBUTES = new Set([
  'aria-label',
  'alt',
  'title',
  'placeholder',
  'label',
  'description',
  'error',
  'nothingFound',
]);
const LETTERS = /\p{L}{2,}/u;

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
}

function place(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** Words that people would read, written in a component instead of a label file. */
function spokenWords(source: SourceFile): string[] {
  const file = parse(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text))
      found.push(`${place(file, node)} ${node.text.trim().slice(0, 40)}`);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const spoken = SPOKEN_ATTRIBUTES.has(node.name.getText(file)) && LETTERS.test(node.initializer.text);
      if (spoken) found.push(`${place(file, node)} ${node.initializer.text.slice(0, 40)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Functions exported without a word on what they promise. */
function undocumented(source: SourceFile): string[] {
  const file = parse(source);
  const seen = new Set<string>();
  return file.statements.flatMap((statement) => {
    if (!ts.isFunctionDeclaration(statement) || statement.name === undefined) return [];
    const exported = statement.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;
    const repeated = seen.has(statement.name.text);
    seen.add(statement.name.text);
    if (!exported || repeated || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
    return [`${place(file, statement)} ${statement.name.text}`];
  });
}

test('words that people read stand in label files, never in components', () => {
  expect(
    sourceFiles(['web'], /\.tsx$/)
      .filter(({ path }) => !path.includes('.test.'))
      .flatMap(spokenWords),
  ).toEqual([]);
});

// A store is left out: its functions are named after the statement that stands in them.
test('every exported function says what it promises', () => {
  const files = sourceFiles(['src', 'demo', 'bench'], /\.ts$/);
  const told = files.filter(({ path }) => !path.includes('.test.') && !/\/store[^/]*\.ts$|\/store\//.test(path));
  expect(told.flatMap(undocumented)).toEqual([]);
});
