import { describe, expect, it } from 'vitest';
import { ONE_OF_EACH } from '../testkit/engines.ts';
import { ask } from '../testkit/execute.ts';
import { CENTRE, INTERCOM_QUOTE, SEVERAL_ACTIONS, useFoundingGraph, WITH_COOPERANTS } from './founding-graph.ts';

type Step = { node: { id: string }; claim: { type: string; subject: { id: string }; object: { id: string } } };

/** Each step as an arrow in the direction of its claim. */
const walked = ({ steps }: { steps: Step[] }) =>
  steps.map(({ node, claim }) => [`${claim.subject.id} ${claim.type} ${claim.object.id}`, node.id]);

describe.each(ONE_OF_EACH)('how two things are connected, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('14. How is FAO connected to INTERCOM?', async () => {
    const { data, statements } = await ask(
      graph(),
      `query HowConnected {
        paths(from: "Actor:fao", to: "Initiative:intercom", maxLength: 3) {
          length
          steps {
            node { id }
            claim { type status subject { id } object { id } citations { quote } }
          }
        }
      }`,
    );
    expect(statements).toHaveLength(1);
    expect(data.paths.map(({ length }: { length: number }) => length)).toEqual([3, 3]);
    const toTheCentre = [`Actor:fao COOPERATES_IN ${CENTRE}`, CENTRE];
    expect(data.paths.map(walked)).toEqual([
      [
        toTheCentre,
        [`Actor:can COOPERATES_IN ${CENTRE}`, 'Actor:can'],
        ['Actor:can COOPERATES_IN Initiative:intercom', 'Initiative:intercom'],
      ],
      [
        toTheCentre,
        [`${CENTRE} ADDRESSES Axis:cooperacion-transfronteriza`, 'Axis:cooperacion-transfronteriza'],
        ['Initiative:intercom ADDRESSES Axis:cooperacion-transfronteriza', 'Initiative:intercom'],
      ],
    ]);
    const [throughCan, throughTheAxis] = data.paths.map(({ steps }: { steps: object[] }) => steps);
    expect(throughCan.map(({ claim }: { claim: { citations: object[] } }) => claim.citations)).toEqual([
      [{ quote: WITH_COOPERANTS }],
      [{ quote: WITH_COOPERANTS }],
      expect.arrayContaining([{ quote: SEVERAL_ACTIONS }, { quote: INTERCOM_QUOTE }]),
    ]);
    expect(throughTheAxis[1].claim.citations).toContainEqual({
      quote: 'creación del Centro Regional de Inteligencia Fitosanitaria',
    });
  });

  it('They are not connected in fewer steps', async () => {
    const { data } = await ask(
      graph(),
      `query Shorter {
        paths(from: "Actor:fao", to: "Initiative:intercom", maxLength: 2) { length }
      }`,
    );
    expect(data.paths).toEqual([]);
  });
});
