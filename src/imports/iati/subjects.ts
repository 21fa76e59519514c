import type { XmlElement } from './elements.ts';
import { evidenceOf, percentageOf, placed, valueAt } from './evidence.ts';
import { publisherOf } from './organisation-elements.ts';
import type { Reading } from './reading.ts';
import type { Subject } from './record.ts';
import type { SectorRule } from './rules.ts';

/** A sector of an activity, with the rules that know it. */
interface Sector {
  readonly element: XmlElement;
  readonly path: string;
  readonly rules: readonly SectorRule[];
}

function sectorsOf(activity: XmlElement, reading: Reading): readonly Sector[] {
  const publisher = publisherOf(activity);
  return placed(activity, 'sector').map(({ element, path }) => {
    const [vocabulary, code] = [valueAt(element, 'vocabulary') ?? '1', valueAt(element, 'code') ?? ''];
    const rules = reading.rules.of(vocabulary, publisher, code);
    const [name = ''] = element.children.map(({ text }) => text.trim());
    if (rules.length === 0)
      reading.note(
        { es: 'sector sin regla', en: 'sector without a rule' },
        element,
        [`${vocabulary} ${code}`, name].filter(Boolean).join(' '),
      );
    for (const { id } of rules.filter(({ target }) => target === ''))
      reading.note(
        { es: 'sector que una regla no lleva a ningún eje', en: 'sector that a rule leads to no axis' },
        element,
        id,
      );
    return { element, path, rules };
  });
}

/** What several sectors of one rule amount to together; nothing where one of them does not say. */
function percentageOfAll(elements: readonly XmlElement[]) {
  const sum = elements.reduce((total, element) => total + (percentageOf(element) ?? Number.NaN), 0);
  return Number.isNaN(sum) ? {} : { percentage: Math.round(sum * 1e6) / 1e6 };
}

/** The axes and topics to which rules lead from the sectors of an activity: one claim for each rule. */
export function subjectsOf(activity: XmlElement, identifier: string, reading: Reading): readonly Subject[] {
  const sectors = sectorsOf(activity, reading);
  const rules = new Map(sectors.flatMap((one) => one.rules.map((rule) => [rule.id, rule])));
  return [...rules.values()]
    .filter(({ target }) => target !== '')
    .map(({ id, target, reason }) => {
      const meant = sectors.filter((one) => one.rules.some((rule) => rule.id === id));
      return {
        target,
        rule: id,
        reason,
        ...percentageOfAll(meant.map(({ element }) => element)),
        evidence: meant.map(({ path, element }) => evidenceOf(identifier, path, element)),
      };
    });
}
