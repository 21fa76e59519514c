import { type GraphQLArgument, GraphQLBoolean, GraphQLNonNull, isNonNullType } from 'graphql';
import { type Chance, isGiven, literal, type Variable, valueFor, variableFor } from './random-values.ts';

/** Names that every object has. */
export const NAMES = ['toString', 'constructor', '__proto__'];

/** Makes names that are unique in the operation. */
export type Namer = (prefix: string) => string;

export function namer(mark: string): Namer {
  let names = 0;
  return (prefix) => `${prefix}${mark}${++names}`;
}

/** The arguments of the fields and directives of an operation, as values in the document and as variables. */
export class Inputs {
  readonly variables: Variable[] = [];
  readonly #chance: Chance;
  readonly #name: Namer;

  constructor(chance: Chance, name: Namer) {
    this.#chance = chance;
    this.#name = name;
  }

  arguments(args: readonly GraphQLArgument[], owner: string): string {
    const given = args.filter((arg) => isNonNullType(arg.type) || isGiven(arg, this.#chance));
    const written = given.map((arg) => `${arg.name}: ${this.#value(arg, owner)}`);
    return written.length > 0 ? `(${written.join(', ')})` : '';
  }

  #value(arg: GraphQLArgument, owner: string): string {
    const fresh = () => valueFor(arg, owner, this.#chance);
    if (!this.#chance.happens(30)) return literal(fresh(), arg.type);
    const rare = this.#chance.happens(5) ? NAMES.find((one) => !this.variables.some(({ name }) => name === one)) : '';
    const variable = variableFor(rare || this.#name('v'), arg.type, this.#chance, fresh);
    this.variables.push(variable);
    return `$${variable.name}`;
  }

  /** The condition of a `@skip` or `@include`. */
  condition(): string {
    if (this.#chance.happens(35)) return String(this.#chance.happens(50));
    const known = this.variables.filter(({ declaration }) => /: Boolean!/.test(declaration));
    if (known.length > 0 && this.#chance.happens(40)) return `$${this.#chance.pick(known).name}`;
    const fresh = () => this.#chance.happens(50);
    const variable = variableFor(this.#name('b'), new GraphQLNonNull(GraphQLBoolean), this.#chance, fresh);
    this.variables.push(variable);
    return `$${variable.name}`;
  }
}
