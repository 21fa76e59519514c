import { parseArgs } from 'node:util';
import { copyOfCheckout } from './mutants/copy.ts';
import { draw } from './mutants/draw.ts';
import type { Mutant } from './mutants/instrument.ts';
import { NEAREST_TESTS } from './mutants/nearest-tests.ts';
import { reportOf } from './mutants/report.ts';
import { Results } from './mutants/results.ts';
import { runTests } from './mutants/run-tests.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '12' },
    count: { type: 'string', default: '200' },
    workers: { type: 'string', default: '1' },
    /** The maximum time for the tests of one mutant, in seconds; default: 60 s plus three times their time without a mutant. */
    limit: { type: 'string' },
    /** Whether to try the survivors of an earlier run again. */
    survivors: { type: 'boolean', default: false },
    /** Whether to print only the known results. */
    report: { type: 'boolean', default: false },
  },
});

const FOLDER = '.cache/mutants';
const mutants = await draw(Number(values.count), Number(values.seed), `${FOLDER}/compiled.jsonl`);
const results = new Results(`${FOLDER}/results.jsonl`);

/** A slow machine does not make a test fail: after a time-out, the tests run once more. */
const RAN_OUT = /DeadlineExceeded|not answered within|timed out/;

async function tried(mutant: Mutant, copy: string, limit: number) {
  const tests = results.likeliestFirst(NEAREST_TESTS, mutant.file);
  const first = await runTests(copy, tests, mutant, limit);
  return first.message?.match(RAN_OUT) ? runTests(copy, tests, mutant, limit) : first;
}

async function limitOf(copy: string): Promise<number> {
  if (values.limit) return Number(values.limit);
  const { outcome, test, message, seconds } = await runTests(copy, NEAREST_TESTS, { file: 'none', text: '' }, 3600);
  if (outcome === 'survived') return 60 + 3 * seconds;
  throw new Error(`The tests fail without any mutant: ${outcome} ${test} ${message}`);
}

async function work(open: Mutant[], copy: string, limit: number): Promise<void> {
  for (let mutant = open.shift(); mutant; mutant = open.shift()) {
    const { key, file, line, mutator } = mutant;
    const outcome = await tried(mutant, copy, limit);
    results.add({ key, file, ...outcome });
    console.log(`${open.length} left: ${outcome.outcome} ${file}:${line} ${mutator} ${outcome.test ?? ''}`);
  }
}

if (!values.report) {
  const isOpen = ({ key }: Mutant) => {
    const known = results.of(key);
    return !known || (values.survivors && known.outcome === 'survived');
  };
  const open = mutants.filter(isOpen);
  console.log(`seed ${values.seed}: ${mutants.length} mutants, ${open.length} to try`);
  if (open.length > 0) {
    const copy = copyOfCheckout(`${FOLDER}/copy`);
    const limit = await limitOf(copy);
    await Promise.all(Array.from({ length: Number(values.workers) }, () => work(open, copy, limit)));
  }
}
console.log(reportOf(mutants, results));
