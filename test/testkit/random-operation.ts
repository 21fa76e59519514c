import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../src/schema/index.ts';
import { Inputs, NAMES, type Namer, namer } from './random-inputs.ts';
import { Chance } from './random-values.ts';

/** A random operation over the whole schema, with several sets of values for its variables. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: readonly { readonly [name: string]: unknown }[];
}

export interface Shape {
  /** The approximate number of fields. */
  readonly fields: number;
  /** A part of every name in the operation. */
  readonly mark: string;
}

const LEVELS = 7;
const SETS = 3;
/**
 * The maximum number of aliases and directives together, counted at each spread as the service does. Its limit is 60 of
 * each.
 */
const MARKS = 55;

interface Fragment {
  readonly name: string;
  readonly type: GraphQLCompositeType;
  readonly levels: number;
  readonly marks: number;
  readonly text: string;
}

type OutputField = GraphQLField<unknown, unknown>;

/** A selected field that can be repeated, merged with the first one or under another alias. */
interface Head {
  readonly alias: string;
  readonly field: string;
  readonly type: GraphQLCompositeType;
  readonly below: string;
  readonly marks: number;
}

class Writer {
  readonly chance: Chance;
  readonly inputs: Inputs;
  readonly fragments: Fragment[] = [];
  readonly #aliases: RegExp;
  #fields: number;
  #marks = 0;
  readonly #name: Namer;

  constructor(chance: Chance, { fields, mark }: Shape) {
    this.chance = chance;
    this.#fields = fields;
    this.#name = namer(mark);
    this.inputs = new Inputs(chance, this.#name);
    this.#aliases = new RegExp(`\\ba${mark}\\d+(?=: )`, 'g');
  }

  selections(type: GraphQLCompositeType, levels: number): string {
    const heads: Head[] = [];
    const count = 1 + this.chance.draw(4);
    return `{ ${Array.from({ length: count }, () => this.#part(type, levels, heads)).join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, levels: number, heads: Head[]): string {
    const way = this.chance.draw(100);
    if (way >= 92) return '__typename';
    if (way >= 82) return this.#spread(type, levels);
    if (way >= 74) return this.#inline(type, levels);
    if (way >= 58 && heads.length > 0 && this.#mayMark()) {
      const head = this.chance.pick(heads);
      return way >= 65 ? this.#merged(head, levels) : this.#twin(head);
    }
    return this.#field(type, levels, heads);
  }

  #field(type: GraphQLCompositeType, levels: number, heads: Head[]): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const deeper = fields.filter((field) => !leaves.includes(field));
    const ends = levels <= 1 || this.#fields <= 0;
    const choices = ends || this.chance.happens(35) ? leaves : deeper;
    if (choices.length === 0 && (ends || deeper.length === 0)) return '__typename';
    return this.#written(this.chance.pick(choices.length > 0 ? choices : deeper), levels, heads);
  }

  #written(field: OutputField, levels: number, heads: Head[]): string {
    this.#fields -= 1;
    const below = getNamedType(field.type);
    // Without an alias, its arguments would conflict with those of the same field beside it.
    if (!this.#mayMark() && field.args.some(isRequiredArgument)) return '__typename';
    const args = this.#mayMark() ? this.inputs.arguments(field.args, field.name) : '';
    const alias = this.#alias(args !== '');
    const text = `${alias}${field.name}${args}${this.#directive()}`;
    if (!isCompositeType(below)) return text;
    const before = this.#marks;
    const selections = this.selections(below, levels - 1);
    const marks = 1 + this.#marks - before;
    heads.push({ alias, field: field.name + args, type: below, below: selections, marks });
    return `${text} ${selections}`;
  }

  #merged({ alias, field, type }: Head, levels: number): string {
    this.#marks += 1;
    return `${alias}${field}${this.#directive()} ${this.selections(type, levels - 1)}`;
  }

  /** The same selection again, with new aliases. */
  #twin({ field, below, marks }: Head): string {
    if (this.#marks + marks > MARKS) return '__typename';
    this.#marks += marks;
    const names = [...new Set(below.match(this.#aliases)), this.#name('a')];
    const renamed = below.replaceAll(this.#aliases, (name) => names[names.indexOf(name) + 1] ?? name);
    return `${this.#name('a')}: ${field} ${renamed}`;
  }

  #mayMark(): boolean {
    return this.#marks < MARKS;
  }

  #alias(needed: boolean): string {
    if (!this.#mayMark() || !(needed || this.chance.happens(15))) return '';
    this.#marks += 1;
    return `${this.chance.happens(3) ? this.chance.pick(NAMES) : this.#name('a')}: `;
  }

  #directive(percent = 12): string {
    if (!this.#mayMark() || !this.chance.happens(percent)) return '';
    this.#marks += 1;
    return ` @${this.chance.pick(['include', 'skip'])}(if: ${this.inputs.condition()})`;
  }

  #inline(type: GraphQLCompositeType, levels: number): string {
    const on = this.chance.happens(25) ? undefined : this.#narrower(type);
    return `...${on ? ` on ${on}` : ''}${this.#directive(25)} ${this.selections(on ?? type, levels)}`;
  }

  #narrower(type: GraphQLCompositeType): GraphQLCompositeType {
    const above = 'getInterfaces' in type ? type.getInterfaces() : [];
    const below = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    return this.chance.pick([type, ...above, ...below]);
  }

  #spread(type: GraphQLCompositeType, levels: number): string {
    const known = this.fragments.filter(
      (one) => one.levels <= levels && this.#marks + one.marks <= MARKS && doTypesOverlap(schema, one.type, type),
    );
    if (known.length === 0 || this.chance.happens(40)) return this.#fragment(type, levels);
    const again = this.chance.pick(known);
    this.#marks += again.marks;
    return `...${again.name}${this.#directive(25)}`;
  }

  #fragment(type: GraphQLCompositeType, levels: number): string {
    const on = this.#narrower(type);
    const name = this.#name('F');
    const before = this.#marks;
    const selections = this.selections(on, levels);
    const marks = this.#marks - before;
    this.fragments.push({ name, type: on, levels, marks, text: `fragment ${name} on ${on} ${selections}` });
    return `...${name}${this.#directive(25)}`;
  }
}

/** The same draws make the same operation. Most operations are answered; the others are refused for many reasons. */
export function randomOperation(draw: (bound: number) => number, shape: Shape = { fields: 25, mark: '' }) {
  const chance = new Chance(draw);
  const writer = new Writer(chance, shape);
  const query = schema.getQueryType();
  if (!isObjectType(query)) throw new Error('the schema has no queries');
  const selections = writer.selections(query, LEVELS);
  const view = chance.happens(20)
    ? ` @view${writer.inputs.arguments(schema.getDirective('view')?.args ?? [], 'view')}`
    : '';
  const declared = writer.inputs.variables.map(({ declaration }) => declaration).join(', ');
  const texts = [`query Q${shape.mark}${declared && `(${declared})`}${view} ${selections}`];
  const variables = Array.from({ length: SETS }, () =>
    Object.fromEntries(writer.inputs.variables.flatMap(({ values }) => Object.entries(values()))),
  );
  return { query: [...texts, ...writer.fragments.map(({ text }) => text)].join('\n'), variables };
}
