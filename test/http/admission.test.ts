import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Admission } from '../../src/http/admission.ts';
import { Waiting } from '../../src/http/waiting.ts';

const stays = () => new Waiting();
const overloaded = expect.objectContaining({ status: 503, code: 'OVERLOADED' });
const admission = (operations: number, waiting: number, seconds = 60) =>
  new Admission({ LIMIT_OPERATIONS: operations, LIMIT_WAITING_OPERATIONS: waiting, LIMIT_WAITING_SECONDS: seconds });

/** Records who was admitted, in order, and how to end the work of each. */
function entering(gate: Admission) {
  const within: string[] = [];
  const enter = async (name: string, leave = stays()) => {
    const end = await gate.enter(leave);
    within.push(name);
    return end;
  };
  return { within, enter };
}

describe('the admission of operations', () => {
  it('admits waiting operations in the order of their arrival, as others end', async () => {
    const { within, enter } = entering(admission(2, 10));
    const [first, second] = [await enter('a'), await enter('b')];
    const [third, fourth, fifth] = [enter('c'), enter('d'), enter('e')];
    await sleep(0);
    expect(within).toEqual(['a', 'b']);
    second();
    await third;
    expect(within).toEqual(['a', 'b', 'c']);
    first();
    (await third)();
    await Promise.all([fourth, fifth]);
    expect(within).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('counts the end of an operation once, however often it is reported', async () => {
    const gate = admission(1, 0);
    const end = await gate.enter(stays());
    end();
    end();
    await gate.enter(stays());
    await expect(gate.enter(stays())).rejects.toEqual(overloaded);
  });

  it('refuses an operation if too many wait already, or if it waits too long', async () => {
    const gate = admission(1, 1, 0.01);
    const end = await gate.enter(stays());
    const late = gate.enter(stays());
    await expect(gate.enter(stays())).rejects.toEqual(overloaded);
    await expect(late).rejects.toEqual(overloaded);
    end();
    await gate.enter(stays());
  });

  it('gives the place of a waiting operation that leaves to the next one', async () => {
    const gate = admission(1, 2);
    const { within, enter } = entering(gate);
    const end = await enter('a');
    const leaving = new Waiting();
    const left = enter('left', leaving);
    const stayed = enter('stayed');
    leaving.end(new Error('gone'));
    end();
    await expect(left).rejects.toThrow('gone');
    await stayed;
    expect(within).toEqual(['a', 'stayed']);
    const gone = new Waiting();
    gone.end(new Error('gone before'));
    await expect(gate.enter(gone)).rejects.toThrow('gone before');
  });

  it('takes back a place given to an operation that leaves at the same moment', async () => {
    const gate = admission(1, 1);
    const end = await gate.enter(stays());
    const leaving = new Waiting();
    const left = gate.enter(leaving);
    end();
    leaving.end(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await gate.enter(stays());
  });
});
