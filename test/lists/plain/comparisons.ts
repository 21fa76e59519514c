export type Operands = { readonly [name: string]: unknown };
export const operands = (value: unknown): Operands => Object(value);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** As `folded` says it, in other words: letters without their marks, in small letters. */
const fold = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(fold)
    : typeof value === 'string'
      ? [...value.normalize('NFD')]
          .filter((one) => !/\p{M}/u.test(one))
          .join('')
          .toLowerCase()
      : value;

type Scalar = string | number | boolean;
const isScalar = (value: unknown): value is Scalar => ['string', 'number', 'boolean'].includes(typeof value);

/** Negative where the one is less, as numbers or as texts. */
const order = (one: unknown, other: unknown): number => {
  if (!isScalar(one) || !isScalar(other)) throw new Error(`${one} and ${other} have no order`);
  return one < other ? -1 : one > other ? 1 : 0;
};

const COMPARISONS: { readonly [name: string]: (value: unknown, operand: unknown) => boolean } = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  in: (value, operand) => list(operand).includes(value),
  lt: (value, operand) => order(value, operand) < 0,
  lte: (value, operand) => order(value, operand) <= 0,
  gt: (value, operand) => order(value, operand) > 0,
  gte: (value, operand) => order(value, operand) >= 0,
  contains: (value, operand) => String(value).includes(String(operand)),
  startsWith: (value, operand) => String(value).startsWith(String(operand)),
  has: (value, operand) => list(value).includes(operand),
};

function holds(name: string, value: unknown, operand: unknown): boolean {
  if (name === 'isNull') return (value === null) === operand;
  const comparison = COMPARISONS[name];
  if (!comparison) throw new Error(`the plain lists know no comparison ${name}`);
  return value === null ? name === 'ne' : comparison(value, operand);
}

/** What all comparisons of one value ask; nothing compares with what is absent, but it differs from everything. */
export const compares = (value: unknown, given: unknown): boolean => comparesAny([value], given);

/** The same of several values, one a language: each comparison holds where it holds in one of them, or for absence in all. */
export function comparesAny(values: readonly unknown[], given: unknown): boolean {
  const { fold: folding, lang: _lang, ...rest } = operands(given);
  const folds = (value: unknown) => (folding === true ? fold(value) : value);
  return Object.entries(rest).every(([name, operand]) => {
    const held = values.map((value) => holds(name, folds(value), folds(operand)));
    return name === 'ne' || (name === 'isNull' && operand === true) ? held.every(Boolean) : held.some(Boolean);
  });
}
