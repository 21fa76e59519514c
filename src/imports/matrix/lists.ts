import type { NamedNode } from '../../graph/cypher/named-nodes.ts';
import type { Lookup, NameIndex } from '../names.ts';
import type { ImportPlace, ImportProblem } from '../problem.ts';
import * as problems from './problems.ts';
import { roles, saysNone } from './vocabulary.ts';

/** An entry of a cell with a list: a node of the graph, or a new one, and its roles where it may have some. */
export interface ListEntry {
  readonly node?: NamedNode;
  readonly isNew?: { readonly name: string; readonly acronym?: string };
  readonly roles: readonly string[];
}

/** What a cell with a list says: that there is none, or what there is. */
export interface ListCell {
  readonly none: boolean;
  readonly entries: readonly ListEntry[];
}

/** How a list is read: what it may name, whether with roles, and whether something new. */
export interface ListForm {
  readonly index: NameIndex;
  readonly withRoles: boolean;
  readonly mayBeNew: boolean;
}

type Report = (problem: ImportProblem) => void;

const NEW = /^nuev[oa]s?\s*:\s*(?:([^=]+?)\s*=\s*)?(.+)$/is;
const IN_PARENTHESES = /^(.+?)\s*\(([^()]*)\)$/s;

const separated = (text: string, separator: RegExp) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

/** The parts of a list: at semicolons and lines, or else at commas, if each part is then known. */
function partsOf(text: string, { index }: ListForm): readonly string[] {
  return separated(text, /[;\n]/).flatMap((part) => {
    if (!part.includes(',') || NEW.test(part) || 'node' in index.find(part)) return [part];
    const smaller = separated(part, /,(?![^(]*\))/);
    return smaller.every((one) => 'node' in index.find(one.replace(IN_PARENTHESES, '$1'))) ? smaller : [part];
  });
}

function rolesIn(text: string, place: ImportPlace, report: Report): readonly string[] {
  return separated(text, /,|\by\b|\//i).flatMap((word) => {
    const role = roles.valueOf(word);
    if (role !== undefined) return [role];
    report(problems.unknown(place, word, roles.written));
    return [];
  });
}

/** A name of one thing may end in parentheses too: its acronym, as "Comunidad Andina (CAN)". */
function isSame(one: Lookup, other: Lookup): boolean {
  return 'node' in one && 'node' in other && one.node.id === other.node.id;
}

function entryOf(part: string, form: ListForm, place: ImportPlace, report: Report): readonly ListEntry[] {
  const { index, withRoles, mayBeNew } = form;
  const whole = index.find(part);
  if ('node' in whole) return [{ node: whole.node, roles: [] }];
  const [, name = part, inside] = (withRoles ? IN_PARENTHESES.exec(part) : null) ?? [];
  const alone = inside !== undefined && isSame(index.find(name), index.find(inside));
  const given = inside === undefined || alone ? [] : rolesIn(inside, place, report);
  const [, acronym, own = name] = NEW.exec(name) ?? [];
  const asked = NEW.test(name);
  const found = index.find(own);
  if ('node' in found) return [{ node: found.node, roles: given }];
  if (asked && mayBeNew && !('several' in found))
    return [{ isNew: { name: own, ...(acronym !== undefined && { acronym }) }, roles: given }];
  report(
    'several' in found
      ? problems.ambiguous(
          place,
          own,
          found.several.map(({ id }) => id),
        )
      : problems.unknown(place, own, found.nearest),
  );
  return [];
}

/** Reads a cell with a list. What is wrong is reported, and left out. */
export function listIn(text: string, form: ListForm, place: ImportPlace, report: Report): ListCell {
  if (saysNone(text)) return { none: true, entries: [] };
  return { none: false, entries: partsOf(text, form).flatMap((part) => entryOf(part, form, place, report)) };
}
