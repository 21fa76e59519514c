import { describe, expect, it } from 'vitest';
import { useFoundingGraph } from '../../competency/founding-graph.ts';
import { ONE_OF_EACH } from '../../testkit/engines.ts';
import { ask, service } from '../../testkit/execute.ts';
import * as expected from './expected.ts';

const VIEW = `@view(asOf: "${expected.DAY}")`;
const IDS = 'subjects { id }';

interface Node {
  readonly id: string;
}
interface Reason {
  readonly evidence: { readonly claims: readonly { readonly citations: readonly Node[] }[] };
}
interface Finding {
  readonly kind: string;
  readonly subjects: readonly Node[];
}
const kindsOf = (nodes: readonly Finding[]) =>
  nodes.map(({ kind, subjects }) => [kind, ...subjects.map(({ id }) => id)].join(' '));

describe.each(ONE_OF_EACH)('Query.convergence: findings, on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('lead to their claims and sentences, in two statements for the incidence and one for each kind of page', async () => {
    const { data, statements } = await ask(
      graph(),
      `query ${VIEW} { convergence { findings(kinds: [DUPLICATION]) { totalCount nodes {
        kind grade universe ${IDS}
        reasons { kind result number about { id } evidence { claims { citations { id } } } sources { id } }
        grounds { n beyondView horizon }
      } } } }`,
    );
    const { nodes } = data.convergence.findings;
    expect(nodes).toHaveLength(1);
    const [{ subjects, grade, reasons, grounds }] = nodes;
    expect({ subjects, grade, universe: nodes[0].universe }).toEqual({
      subjects: expected.DUPLICATIONS[0]?.initiatives.map((id) => ({ id })),
      grade: 'OVERLAP',
      universe: 45,
    });
    const quotes = reasons.flatMap((reason: Reason) => reason.evidence.claims.flatMap(({ citations }) => citations));
    expect(new Set(quotes.map(({ id }: Node) => id))).toEqual(
      new Set(['Citation:expo-aladi', 'Citation:macro-ruedas', 'Citation:macro-rueda-can']),
    );
    expect(grounds.horizon).toBe(expected.HORIZON);
    expect(statements.length).toBeLessThanOrEqual(5);
  });

  it('are as many as the report has, of all kinds', async () => {
    const query = `query ${VIEW} { convergence { findingCounts { kind found universe } findings(first: 100) { nodes { kind ${IDS} } } } }`;
    const { data } = await ask(graph(), query);
    const counts = Object.fromEntries(
      data.convergence.findingCounts.map((one: { kind: string; found: number; universe: number }) => [
        one.kind,
        [one.found, one.universe],
      ]),
    );
    expect(counts).toEqual(expected.COUNTS);
    expect(data.convergence.findings.nodes).toHaveLength(31);
  });

  it('stand beside the overlap: none on axes, one on topics, and a statement that says more', async () => {
    const pairs = 'nodes { one { id } other { id } shared { ids } onlyOne { count } onlyOther { count } }';
    const { data } = await ask(
      graph(),
      `query ${VIEW} {
        convergence { axes: overlap(by: AXIS) { ${pairs} } topics: overlap(by: TOPIC) { ${pairs} } }
        agenda: convergence(on: ["${expected.STATEMENT_THAT_SAYS_MORE.topic}"]) { grounds { statements { id } } }
      }`,
    );
    interface Pair {
      readonly one: Node;
      readonly other: Node;
      readonly shared: { readonly ids: readonly string[] };
      readonly onlyOne: { readonly count: number };
      readonly onlyOther: { readonly count: number };
    }
    const sharing = (all: readonly Pair[]) =>
      all
        .filter(({ shared }) => shared.ids.length > 0)
        .map(({ one, other, shared, onlyOne, onlyOther }) => ({
          pair: [one.id, other.id],
          shared: shared.ids,
          onlyFirst: onlyOne.count,
          onlySecond: onlyOther.count,
        }));
    expect(sharing(data.convergence.axes.nodes)).toEqual(expected.OVERLAPS_ON_AXES);
    expect(sharing(data.convergence.topics.nodes)).toEqual(expected.OVERLAPS_ON_TOPICS);
    const statements = data.agenda.grounds.statements.map(({ id }: Node) => id);
    expect(statements).toContain(expected.STATEMENT_THAT_SAYS_MORE.statement);
  });

  it('change with what is supposed, and nothing is written', async () => {
    const tie = `{ from: "${expected.JOINING.from}", relation: COOPERATES_IN, to: "${expected.JOINING.to}" }`;
    const { data } = await ask(
      graph(),
      `query ${VIEW} { convergence { suppose(ties: [${tie}]) {
        findings(kinds: [DUPLICATION]) { totalCount }
        against(view: {}) { lost { nodes { kind ${IDS} } } claims { nodes { from { id } relation to { id } before after } } }
      } findings(kinds: [DUPLICATION]) { totalCount } } }`,
    );
    const { suppose, findings } = data.convergence;
    expect([findings.totalCount, suppose.findings.totalCount]).toEqual([1, 0]);
    expect(kindsOf(suppose.against.lost.nodes)).toEqual([`DUPLICATION ${expected.EXPO} ${expected.MACRO_ROUND}`]);
    expect(suppose.against.claims.nodes).toEqual([
      {
        from: { id: expected.CAN },
        relation: 'COOPERATES_IN',
        to: { id: expected.EXPO },
        before: null,
        after: 'CONFIRMED',
      },
    ]);
  });

  it('differ under a view that takes only what is confirmed: then no axis has a leader', async () => {
    const { data } = await ask(
      graph(),
      `query ${VIEW} { convergence { against(view: { status: [CONFIRMED] }) {
        lost(kinds: [GAP_AXIS_WITHOUT_LEADER]) { nodes { kind ${IDS} } }
        before { findings(kinds: [GAP_AXIS_WITHOUT_LEADER]) { totalCount } }
      } } }`,
    );
    const { lost, before } = data.convergence.against;
    expect(before.findings.totalCount).toBe(5);
    expect(lost.nodes.map(({ subjects }: Finding) => subjects[0]?.id)).toEqual(
      expected.AXES.filter((axis) => axis !== expected.ENERGY).sort(),
    );
  });

  it.each([
    ['ties: []', 'Accepted: 1 to 20'],
    ['ties: [{ from: "Actor:nadie", relation: LEADS, to: "Axis:energia" }]', 'there is no \\"Actor:nadie\\" for LEADS'],
    ['ties: [{ from: "Axis:energia", relation: LEADS, to: "Axis:energia" }]', 'the id of one of Organism'],
    ['ties: [{ from: "Actor:can", relation: LEADS, to: "Axis:energia", role: "RUNS" }]', 'has no role RUNS'],
  ])('refuse what cannot be supposed: %s', async (ties, told) => {
    const { errors } = await service(graph())(`{ convergence { suppose(${ties}) { grounds { n } } } }`);
    expect(errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(errors[0]?.message)).toContain(told);
  });
});
