import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const FOLDERS = ['src', 'seed'];
/** Functions with this many parameters or more are counted. */
const MANY_PARAMETERS = 5;
/** A function counts as a duplicate only if its text, without white space, has at least this many characters. */
const DUPLICATE_CHARACTERS = 60;

const filesIn = (root: string) =>
  FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, folder, name)),
  );

const parsed = (path: string) =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

const nodesIn = (node: ts.Node): ts.Node[] => {
  const found = [node];
  ts.forEachChild(node, (child) => void found.push(...nodesIn(child)));
  return found;
};

const isCast = (node: ts.Node) =>
  ts.isNonNullExpression(node) ||
  ts.isTypeAssertionExpression(node) ||
  (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type));

const hasBody = (one: ts.SignatureDeclaration): one is ts.FunctionLikeDeclaration =>
  'body' in one && one.body !== undefined;

const linesOf = ({ text }: ts.SourceFile) => text.trimEnd().split('\n').length;

const middle = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** The number of functions whose text, without white space, equals that of an earlier one. */
function duplicates(functions: readonly ts.FunctionLikeDeclaration[]): number {
  const texts = functions
    .map(({ body }) => body?.getText().replaceAll(/\s+/g, '') ?? '')
    .filter(({ length }) => length >= DUPLICATE_CHARACTERS);
  return texts.length - new Set(texts).size;
}

/** Figures of the sources of a checkout. */
export function figuresOfSources(root: string): { readonly [what: string]: number } {
  const files = filesIn(root).map(parsed);
  const nodes = files.flatMap(nodesIn);
  const functions = nodes.filter(ts.isFunctionLike).filter(hasBody);
  const lines = files.map(linesOf);
  return {
    'files of src and seed': files.length,
    'lines of the median file': middle(lines),
    'lines of the longest file': Math.max(...lines),
    'functions with five or more parameters': functions.filter(({ parameters }) => parameters.length >= MANY_PARAMETERS)
      .length,
    any: nodes.filter(({ kind }) => kind === ts.SyntaxKind.AnyKeyword).length,
    casts: nodes.filter(isCast).length,
    'functions that stand twice': duplicates(functions),
  };
}
