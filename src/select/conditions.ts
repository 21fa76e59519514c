import type { Arguments, Bindings } from '../graph/rows/rows.ts';
import type { Selection } from './collect.ts';
import { Filter } from './filter.ts';
import type { ListOptions } from './list-options.ts';
import type { Scope } from './scope.ts';

/** A list or connection, with the arguments that it was given. */
export interface FilteredList {
  readonly scope: Scope;
  readonly selection: Selection;
  readonly options: ListOptions;
  readonly args: Arguments;
}

/** What must hold of a row under the arguments `where` and `edge`. @throws BadInput, LimitExceeded */
export function conditionsOf({ scope, selection, options, args }: FilteredList) {
  const { names } = scope.composition;
  const { name } = selection.field;
  return (bindings: Bindings): readonly string[] => [
    ...new Filter(names).ofArgument(options.where(), args.where, bindings, `${name}: where`),
    ...(options.edge ? new Filter(names).ofArgument(options.edge(), args.edge, bindings, `${name}: edge`) : []),
  ];
}
