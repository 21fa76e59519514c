import { defaultGraphLimits } from '../../../src/graph-limits.ts';
import { type Drivers, outcomeOf } from './driver.ts';

const DEFAULTS = defaultGraphLimits();
const slow = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN sum(a * b) AS row';
const greedy = 'UNWIND range(1, 100000000) AS n RETURN collect(toString(n)) AS row';
const COUNT = '{ axes { totalCount } }';

export const GRAPH: Drivers = {
  'time of an operation in the graph': {
    limit: `${DEFAULTS.LIMIT_OPERATION_SECONDS} s`,
    setting: 'LIMIT_OPERATION_SECONDS',
    settings: { LIMIT_OPERATION_SECONDS: 0.5 },
    over(served) {
      served.held.instead = { name: 'slow', text: slow };
      return outcomeOf(served.ask(COUNT));
    },
  },
  'memory of the embedded engine': {
    limit: "half of the machine's, at most 4,000 MB",
    setting: 'LIMIT_GRAPH_MEGABYTES',
    settings: { LIMIT_GRAPH_MEGABYTES: 400, LIMIT_OPERATION_SECONDS: 60 },
    over(served) {
      served.held.instead = { name: 'greedy', text: greedy };
      return outcomeOf(served.ask(COUNT));
    },
    within: (served) => outcomeOf(served.ask(COUNT)),
  },
};
