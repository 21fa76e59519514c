import type { Owner } from '../graph/model/property.ts';
import type { Select } from '../select/select.ts';
import type { Selected } from '../select/selected.ts';

/** Values of plain columns, as GraphQL takes them. */
export const textAt = (name: string) => (parent: Selected) => {
  const value = parent[name];
  return typeof value === 'string' ? value : null;
};

export const requiredTextAt = (name: string) => (parent: Selected) => {
  const value = parent[name];
  if (typeof value === 'string') return value;
  throw new Error(`the graph has no \`${name}\` where the model promises one`);
};

export const numberAt = (name: string) => (parent: Selected) => {
  const value = parent[name];
  return typeof value === 'number' ? value : null;
};

export const requiredNumberAt = (name: string) => (parent: Selected) => {
  const value = parent[name];
  if (typeof value === 'number') return value;
  throw new Error(`the graph has no \`${name}\` where the model promises one`);
};

export const flagAt = (name: string) => (parent: Selected) => parent[name] === true;

export const textsAt = (name: string) => (parent: Selected) => {
  const value = parent[name];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
};

/** A field that reads one stored column of its node, or of its claim. */
export const columnOf = (column: string, part: Owner = 'node'): { select: Select } => ({
  select: { reads: 'columns', columns: (bindings) => ({ [column]: `${bindings[part]}.${column}` }) },
});
