import { GraphQLError } from 'graphql';
import { excess, LIMITS } from './limits.ts';
import { tooDeep } from './nesting.ts';

const isDeeperThan = (levels: number, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one)));

/**
 * Why the variables of a request are refused, or undefined. The error has the path to the value that is too long, such
 * as `$where.slug.in[3]`.
 */
export function refusalOfVariables(variables: object): GraphQLError | undefined {
  if (isDeeperThan(LIMITS.variableLevels, variables)) return tooDeep();
  const texts = new Texts();
  for (const [name, value] of Object.entries(variables)) {
    const problem = texts.problemOf(name, 'A name of a variable') ?? texts.problemOf(value, `$${name}`);
    if (problem) return new GraphQLError(problem, { extensions: { code: 'LIMIT_EXCEEDED' } });
  }
  return undefined;
}

/** Counts the characters of all texts in the variables. */
class Texts {
  #characters = 0;

  problemOf(value: unknown, path: string): string | undefined {
    if (typeof value === 'string') return this.#problemOfText(value, path);
    if (Array.isArray(value)) return this.#problemOfList(value, path);
    if (typeof value !== 'object' || value === null) return undefined;
    return first(
      Object.entries(value),
      ([key, one]) => this.problemOf(key, `A name in ${path}`) ?? this.problemOf(one, `${path}.${key}`),
    );
  }

  #problemOfText({ length }: string, path: string): string | undefined {
    const problem = excess(length, LIMITS.text, 'characters');
    if (problem) return `${path} ${problem}`;
    this.#characters += length;
    const sum = excess(this.#characters, LIMITS.variables, 'characters of text or more');
    return sum && `All variables together: ${path} and what is before it ${sum.replace('has', 'have')}`;
  }

  #problemOfList(items: readonly unknown[], path: string): string | undefined {
    const problem = excess(items.length, LIMITS.list, 'items');
    return problem ? `${path} ${problem}` : first(items, (one, place) => this.problemOf(one, `${path}[${place}]`));
  }
}

/** The first problem that any of them has. */
function first<T>(all: readonly T[], problemOf: (one: T, place: number) => string | undefined): string | undefined {
  for (const [place, one] of all.entries()) {
    const problem = problemOf(one, place);
    if (problem) return problem;
  }
  return undefined;
}
