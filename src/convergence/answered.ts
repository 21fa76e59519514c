import { LRUCache } from 'lru-cache';
import type { Asked } from './asked.ts';
import type { Incidence } from './incidence.ts';

/** How many answers are kept with an incidence, for as long as it is. */
const MOST_ANSWERS = 4;

const kept = new WeakMap<Incidence, LRUCache<string, Promise<unknown>>>();

/** Works out an answer once for an incidence and what is asked of it: other pages take it from there. */
export function answered<Answer>(
  name: string,
  incidence: Incidence,
  question: readonly [asked: Asked, ...more: readonly unknown[]],
  workOut: () => Promise<Answer>,
): Promise<Answer> {
  const answers = kept.get(incidence) ?? new LRUCache<string, Promise<unknown>>({ max: MOST_ANSWERS });
  kept.set(incidence, answers);
  const key = JSON.stringify([name, ...question]);
  const known = answers.get(key);
  // One key is always that of one kind of answer.
  if (known) return known as Promise<Answer>;
  const answer = workOut();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}
