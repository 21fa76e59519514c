import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useFoundingGraph } from '../competency/founding-graph.ts';
import { ENGINES } from '../testkit/engines.ts';
import { service } from '../testkit/execute.ts';
import { FORMS, formsIn } from '../testkit/operation-forms.ts';
import { comparable, plainAnswer } from '../testkit/plain-execution.ts';
import { randomOperation } from '../testkit/random-operation.ts';

const OPERATIONS = 250;
const TIMES = 3;
/** Each number equally likely: `randomOperation` decides how often an operation contains something. */
const below = (bound: number) => fc.noBias(fc.nat(bound - 1));

/** The minimum share of operations that are answered: comparing only refusals would prove little. */
const ANSWERED = 0.6;

describe.each(ENGINES.filter(({ kind }) => kind === 'grafeo'))('random operations on $name', (engine) => {
  const graph = useFoundingGraph(engine);

  it('get the same answers as from graphql-js, every time', async () => {
    const found = new Map<string, number>(FORMS.map((form) => [form, 0]));
    const answered: boolean[] = [];
    const ask = service(graph());
    const holds = fc.asyncProperty(fc.gen(), async (generate) => {
      const operation = randomOperation((bound) => generate(below, bound));
      for (const form of formsIn(operation)) found.set(form, (found.get(form) ?? 0) + 1);
      const { query } = operation;
      const expected = await Promise.all(
        operation.variables.map(async (variables) => ({
          variables,
          answer: await plainAnswer(graph(), query, variables),
        })),
      );
      for (let time = 1; time <= TIMES; time += 1)
        for (const { variables, answer } of expected) {
          const { data, errors } = await ask(query, { variables });
          const what = `time ${time}: ${query}\n${JSON.stringify(variables)}`;
          expect(comparable(data, errors), what).toEqual(answer);
          expect(answer.errors.join(), what).not.toContain('INTERNAL_SERVER_ERROR');
          answered.push(data !== undefined && data !== null);
        }
    });
    await fc.assert(holds, {
      numRuns: OPERATIONS,
      seed: 2024,
      interruptAfterTimeLimit: 400_000,
      markInterruptAsFailure: true,
    });
    expect([...found].filter(([, times]) => times === 0)).toEqual([]);
    expect(answered.filter(Boolean).length / answered.length).toBeGreaterThan(ANSWERED);
  });
});
