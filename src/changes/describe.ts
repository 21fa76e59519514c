import type { GraphValue } from '../graph/port.ts';
import type { ChangeReport, ReportedChange } from './report.ts';

export const DESCRIBED_IN = ['es', 'en'] as const;
export type DescribedIn = (typeof DESCRIBED_IN)[number];

/** What descriptions say in a language. */
interface Words {
  readonly nothing: string;
  readonly planned: string;
  readonly written: (id: string, at: string) => string;
  readonly writtenAs: (first: string, last: string) => string;
  readonly more: (count: number) => string;
  readonly undoes: (id: string) => string;
  readonly isNew: string;
  readonly isChanged: string;
  readonly isRetracted: string;
  readonly isLeft: string;
  readonly none: string;
  readonly counts: (nodes: number, claims: number, left: number) => string;
}

const WORDS: { readonly [language in DescribedIn]: Words } = {
  en: {
    nothing: 'Nothing to change.',
    planned: 'Nothing was written: this is what would change. With --apply it is written.',
    written: (id, at) => `Written as change set ${id}, at ${at}.`,
    writtenAs: (first, last) => `Written as change sets ${first} to ${last}, which undo takes back as one.`,
    more: (count) => `  … and ${count} changes more.`,
    undoes: (id) => `This takes change set ${id} back.`,
    isNew: 'new',
    isChanged: 'changed',
    isRetracted: 'retracted',
    isLeft: 'left as it is',
    none: '(nothing)',
    counts: (nodes, claims, left) => `Nodes: ${nodes}. Claims: ${claims}. Left as others have them: ${left}.`,
  },
  es: {
    nothing: 'No hay nada que cambiar.',
    planned: 'No se escribió nada: esto es lo que cambiaría. Con --apply se escribe.',
    written: (id, at) => `Escrito como conjunto de cambios ${id}, a las ${at}.`,
    writtenAs: (first, last) => `Escrito como conjuntos de cambios ${first} a ${last}, que undo deshace como uno.`,
    more: (count) => `  … y ${count} cambios más.`,
    undoes: (id) => `Esto deshace el conjunto de cambios ${id}.`,
    isNew: 'nuevo',
    isChanged: 'cambiado',
    isRetracted: 'retirado',
    isLeft: 'queda como está',
    none: '(nada)',
    counts: (nodes, claims, left) =>
      `Nodos: ${nodes}. Afirmaciones: ${claims}. Quedan como otros los dejaron: ${left}.`,
  },
};

/** Reasons to leave something, in Spanish. In English they stand in the set. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^others have changed it since$/, 'otros lo cambiaron después'],
  [/^others have changed (.+)$/, 'otros cambiaron $1'],
  [/^its present version was written by (.+)$/, 'su versión actual la escribió $1'],
  [/^others have retracted it at (.+)$/, 'otros lo retiraron el $1'],
  [/^nodes stay, whoever made them$/, 'los nodos se quedan, los haya hecho quien los haya hecho'],
];

const reasonIn = (language: DescribedIn, why: string): string => {
  const known = language === 'es' ? REASONS.find(([pattern]) => pattern.test(why)) : undefined;
  return known ? why.replace(known[0], known[1]) : why;
};

const shown = (value: GraphValue | undefined, { none }: Words): string => {
  if (value === undefined || value === null) return none;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

function linesOf({ id, what, before, after }: ReportedChange, words: Words): readonly string[] {
  const kind = !before ? words.isNew : after ? words.isChanged : words.isRetracted;
  const sign = !before ? '+' : after ? '~' : '-';
  const names = after && before ? [...new Set([...Object.keys(before), ...Object.keys(after)])] : [];
  const differences = names.map(
    (name) => `    ${name}: ${shown(before?.[name], words)} → ${shown(after?.[name], words)}`,
  );
  return [`${sign} ${id}  (${what}, ${kind})`, ...differences];
}

/** A set in lines for people: each change with what was before and after, what was left, and how much it is. */
export function describe(report: ChangeReport, language: DescribedIn): readonly string[] {
  const words = WORDS[language];
  const { nodes, claims, left, id, at, undoes, lastId } = report;
  const counts = report.counts ?? { nodes: nodes.length, claims: claims.length, left: left.length };
  const unlisted = counts.nodes + counts.claims + counts.left - nodes.length - claims.length - left.length;
  const changes = [...nodes, ...claims].flatMap((one) => linesOf(one, words));
  const leaving = left.map((one) => `! ${one.id}  (${words.isLeft}: ${reasonIn(language, one.why)})`);
  const written = id && lastId && lastId !== id ? words.writtenAs(id, lastId) : id && at && words.written(id, at);
  const outcome = changes.length === 0 ? words.nothing : (written ?? words.planned);
  return [
    ...(undoes ? [words.undoes(undoes)] : []),
    ...changes,
    ...leaving,
    ...(unlisted > 0 ? [words.more(unlisted)] : []),
    words.counts(counts.nodes, counts.claims, counts.left),
    outcome,
  ];
}
