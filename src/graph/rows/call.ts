const indent = (text: string): string => text.replace(/^/gm, '  ');

/** One nested `CALL` of its lines. */
export function call(imports: readonly string[], lines: readonly string[]): string {
  return [`CALL (${imports.join(', ')}) {`, ...lines.map(indent), '}'].join('\n');
}
