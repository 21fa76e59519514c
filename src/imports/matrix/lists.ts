import type { NamedNode } from '../../graph/cypher/named-nodes.ts';
import type { Country } from '../countries.ts';
import type { Lookup, NameIndex } from '../names.ts';
import type { ImportPlace, ImportProblem } from '../problem.ts';
import * as problems from './problems.ts';
import { roles, saysNone } from './vocabulary.ts';

/** A node that a matrix brings: by a name that somebody calls new, or a country that the graph does not have yet. */
export type NewNode = { readonly name: string; readonly acronym?: string } | { readonly country: Country };

/** An entry of a cell with a list: a node of the graph, or a new one, and its roles where it may have some. */
export interface ListEntry {
  readonly node?: NamedNode;
  readonly isNew?: NewNode;
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
  /** A country that has a name or code need not be called new. */
  readonly countries?: (text: string) => Country | undefined;
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
function partsOf(text: string, form: ListForm): readonly string[] {
  return separated(text, /[;\n]/).flatMap((part) => {
    if (!part.includes(',') || NEW.test(part) || isKnown(part, form)) return [part];
    const smaller = separated(part, /,(?![^(]*\))/);
    return smaller.every((one) => isKnown(one.replace(IN_PARENTHESES, '$1'), form)) ? smaller : [part];
  });
}

function rolesIn(text: string, place: ImportPlace, report: Report): readonly string[] {
  return separated(text, /,|\by\b|\//i).flatMap((word) => {
    const role = roles.valueOf(word);
    if (role !== undefined) return [role];
    report(problems.unknown(place, word, roles.nearest(word)));
    return [];
  });
}

/** A name of one thing may end in parentheses too: its acronym, as "Comunidad Andina (CAN)". */
function isSame(one: Lookup, other: Lookup): boolean {
  return 'node' in one && 'node' in other && one.node.id === other.node.id;
}

/** A country may be in the graph under another name. */
function countryEntry(country: Country, index: NameIndex): ListEntry {
  const names = [`iso:${country.code}`, ...Object.values(country.names)];
  const found = names.map((name) => index.find(name)).find((one) => 'node' in one);
  return found && 'node' in found ? { node: found.node, roles: [] } : { isNew: { country }, roles: [] };
}

const isKnown = (text: string, { index, countries }: ListForm) =>
  'node' in index.find(text) || countries?.(text) !== undefined;

function entryOf(part: string, form: ListForm, place: ImportPlace, report: Report): readonly ListEntry[] {
  const { index, withRoles, mayBeNew, countries } = form;
  const whole = index.find(part);
  if ('node' in whole) return [{ node: whole.node, roles: [] }];
  const country = countries?.(part);
  if (country) return [countryEntry(country, index)];
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
