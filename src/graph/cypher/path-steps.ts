import { visible } from '../model/view.ts';
import { call } from '../rows/call.ts';
import type { Bindings, Names } from '../rows/rows.ts';
import type { PathFilter } from './path-filter.ts';

/** The variables of one step: its claim and the node it leads to. */
interface PathStep {
  readonly claim: string;
  readonly node: string;
}

/** A step of a path. Past the end of the path it is the last step; the length of the path tells which steps count. */
export const stepAt = (path: string, index: number): string =>
  `coalesce(${path}[${index}], ${path}[size(${path}) - 1])`;

/** The lines that look up the claim and the node of a step by their ids. */
export function resolveStep({ types }: PathFilter, names: Names, found: string, { claim, node }: PathStep) {
  const step = names.variable('step');
  const ids = (['claim', 'near', 'far', 'node'] as const).map((name) => names.variable(name));
  const [claimId, near, far, nodeId] = ids;
  const [one, other] = [names.variable('n'), names.variable('n')];
  return [
    `WITH *, ${found} AS ${step}`,
    `WITH *, ${ids.map((id, at) => `${step}[${at}] AS ${id}`).join(', ')}`,
    call(ids, [
      `MATCH (${one}:Entity {id: ${near}})`,
      `MATCH (${one})-[${claim}:${types}]-(${other})`,
      `WHERE ${claim}.claimId = ${claimId} AND ${other}.id = ${far} AND ${visible(claim)}`,
      `MATCH (${node}:Entity {id: ${nodeId}})`,
      `RETURN ${claim}, ${node}`,
    ]),
  ];
}

export const stepVariables = (names: Names, longest: number): readonly PathStep[] =>
  Array.from({ length: longest }, () => ({ claim: names.variable('k'), node: names.variable('n') }));

/** The bindings that `stepsOf` reads. */
export const bindingsOf = (length: string, steps: readonly PathStep[]): Bindings => ({
  length,
  longest: String(steps.length),
  ...Object.fromEntries(
    steps.flatMap(({ claim, node }, at) => [
      [`claim${at + 1}`, claim],
      [`node${at + 1}`, node],
    ]),
  ),
});

/** The steps of a path, each with its claim and the node it leads to; absent past the length of the path. */
export const stepsOf = (bindings: Bindings): readonly Bindings[] =>
  Array.from({ length: Number(bindings.longest) }, (_, place) => ({
    claim: `${bindings[`claim${place + 1}`]}`,
    node: `${bindings[`node${place + 1}`]}`,
    absent: `${bindings.length} < ${place + 1}`,
  }));
