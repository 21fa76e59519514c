import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './instrument.ts';

/** The options of Stryker's type checker: code that a mutant leaves unused or unreachable is no error. */
const LENIENT = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnreachableCode: true,
} satisfies ts.CompilerOptions;

/** Tells whether the file of a mutant still compiles. */
export function compiler(): (mutant: Mutant) => boolean {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', ts.sys.readFile).config,
    ts.sys,
    '.',
  );
  let changed: { name: string; text: string; version: number } = { name: '', text: '', version: 0 };
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, ...LENIENT }),
    getScriptFileNames: () => [resolve('src/main.ts')],
    getScriptVersion: (name) => (name === changed.name ? String(changed.version) : '0'),
    getScriptSnapshot: (name) => {
      if (name === changed.name) return ts.ScriptSnapshot.fromString(changed.text);
      return ts.sys.fileExists(name) ? ts.ScriptSnapshot.fromString(readFileSync(name, 'utf8')) : undefined;
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
  });
  return ({ file, text }) => {
    changed = { name: resolve(file), text, version: changed.version + 1 };
    return (
      service.getSyntacticDiagnostics(changed.name).length + service.getSemanticDiagnostics(changed.name).length === 0
    );
  };
}
