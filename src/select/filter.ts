import { BadInput, LimitExceeded } from '../graph/errors.ts';
import type { Bindings, Names } from '../graph/rows/rows.ts';
import type { Conditions, FilterContext } from './list-options.ts';

/** How deep conditions may stand in each other, relations and combinations counted alike. */
export const MAXIMUM_DEPTH = 6;
/** How many conditions one `where` may have. */
export const MAXIMUM_CONDITIONS = 100;

/** Conditions of conditions. */
const COMBINATIONS = ['and', 'or', 'not'];

export type Operands = { readonly [name: string]: unknown };

const isOperands = (value: unknown): value is Operands =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How a filter asks for what has no value: by a field of this name, or not at all. */
export type Absence = 'isNull' | 'none';

/** @throws BadInput for null, which would otherwise pass for a condition that is not there. */
export function operandsOf(value: unknown, path: string, absence: Absence = 'none'): Operands {
  if (isOperands(value)) return value;
  if (absence !== 'none')
    throw new BadInput(`${path} is null. Leave it out, or ask with \`${absence}: true\` for what has no value.`);
  throw new BadInput(`${path} is ${JSON.stringify(value)}. Accepted: an object of conditions; leave it out for none.`);
}

/** A field of a `where`, with what it is given and its path for errors. */
interface GivenCondition {
  readonly field: string;
  readonly operand: unknown;
  readonly path: string;
}

/** Turns the conditions of a `where` into Cypher, and refuses what is too deep or too much. */
export class Filter implements FilterContext {
  readonly names: Names;
  #depth = 0;
  #count = 0;

  constructor(names: Names) {
    this.names = names;
  }

  /** What never holds, as a parameter: where a planner sees it, it drops what else a hint needs (Neo4j 5.26). */
  get #never(): string {
    return this.names.parameter(false);
  }

  /** What must hold under an argument; nothing where it is not given. @throws BadInput, LimitExceeded */
  ofArgument(conditions: Conditions, where: unknown, bindings: Bindings, path: string): readonly string[] {
    if (where === undefined || where === null) return [];
    const text = this.inside(conditions, where, bindings, path);
    return text ? [text] : [];
  }

  inside(conditions: Conditions, where: unknown, bindings: Bindings, path: string): string | undefined {
    this.#depth += 1;
    if (this.#depth > MAXIMUM_DEPTH)
      throw new LimitExceeded(
        `${path}: conditions stand more than ${MAXIMUM_DEPTH} deep in each other. Accepted: at most ${MAXIMUM_DEPTH}.`,
      );
    const text = this.#all(conditions, where, bindings, path);
    this.#depth -= 1;
    return text;
  }

  #all(conditions: Conditions, where: unknown, bindings: Bindings, path: string): string | undefined {
    const given = Object.entries(operandsOf(where, path));
    if (given.length === 0) this.#countOne(path);
    const texts = given.flatMap(([field, operand]) => {
      return this.#one(conditions, { field, operand, path: `${path}.${field}` }, bindings) ?? [];
    });
    return texts.length > 0 ? texts.join(' AND ') : undefined;
  }

  /** Counts a condition, or an object without any: both become text. */
  #countOne(path: string): void {
    this.#count += 1;
    if (this.#count <= MAXIMUM_CONDITIONS) return;
    throw new LimitExceeded(
      `${path}: there are more than ${MAXIMUM_CONDITIONS} conditions. Accepted: at most so many.`,
    );
  }

  #one(conditions: Conditions, { field, operand, path }: GivenCondition, bindings: Bindings): string | undefined {
    this.#countOne(path);
    if (COMBINATIONS.includes(field) && operand === null) operandsOf(operand, path);
    const several = () =>
      (Array.isArray(operand) ? operand : [operand]).map(
        (one, index) => this.inside(conditions, one, bindings, `${path}[${index}]`) ?? 'true',
      );
    if (field === 'and') return `(${['true', ...several()].join(' AND ')})`;
    if (field === 'or') return `(${[this.#never, ...several().map((text) => `(${text})`)].join(' OR ')})`;
    if (field === 'not') return `NOT coalesce(${this.inside(conditions, operand, bindings, path) ?? 'true'}, false)`;
    const condition = conditions[field];
    if (!condition) throw new Error(`nothing is known of the condition ${path}`);
    return condition(bindings, operand, this, path);
  }
}
