import type { Described } from './descriptor.ts';

/** A parameter that is not accepted: which, what was given, and what would be accepted. */
export class ParameterProblem extends Error {
  override readonly name = 'ParameterProblem';
  readonly parameter: string;
  readonly detail: Described;
  readonly accepted: Described;

  constructor(parameter: string, problem: Described, accepted: Described) {
    super(`${parameter}: ${problem.en}; accepted: ${accepted.en}`);
    this.parameter = parameter;
    this.accepted = accepted;
    this.detail = {
      es: `\`${parameter}\`: ${problem.es}. Se acepta: ${accepted.es}.`,
      en: `\`${parameter}\`: ${problem.en}. Accepted: ${accepted.en}.`,
    };
  }
}
