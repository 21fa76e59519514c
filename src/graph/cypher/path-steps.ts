import { visible } from '../model/view.ts';
import type { Frame, Names } from '../select/field.ts';
import { call } from '../select/level.ts';
import type { Way } from './way.ts';

/** The variables of one step: its claim and the node to which it leads. */
interface Step {
  readonly claim: string;
  readonly node: string;
}

/**
 * The lines that find a step's claim and node again by their ids. A path's last step stands for the steps that it lacks,
 * which its length tells apart.
 */
export function resolved({ types }: Way, names: Names, path: string, place: number, { claim, node }: Step) {
  const step = names.variable('step');
  const ids = (['claim', 'near', 'far', 'node'] as const).map((name) => names.variable(name));
  const [claimId, near, far, nodeId] = ids;
  const [one, other] = [names.variable('n'), names.variable('n')];
  return [
    `WITH *, coalesce(${path}[${place}], ${path}[size(${path}) - 1]) AS ${step}`,
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

export const stepVariables = (names: Names, longest: number): readonly Step[] =>
  Array.from({ length: longest }, () => ({ claim: names.variable('k'), node: names.variable('n') }));

/** The part of the frame that `stepsOf` reads. */
export const frameOf = (length: string, steps: readonly Step[]): Frame => ({
  length,
  longest: String(steps.length),
  ...Object.fromEntries(
    steps.flatMap(({ claim, node }, at) => [
      [`claim${at + 1}`, claim],
      [`node${at + 1}`, node],
    ]),
  ),
});

/** The steps of a path: each claim with the node it leads to; absent past the path's length. */
export const stepsOf = (frame: Frame): readonly Frame[] =>
  Array.from({ length: Number(frame.longest) }, (_, place) => ({
    claim: `${frame[`claim${place + 1}`]}`,
    node: `${frame[`node${place + 1}`]}`,
    absent: `${frame.length} < ${place + 1}`,
  }));
