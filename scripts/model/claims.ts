import { PROPERTIES_OF_CLAIM, relationsStating, STATED, STATED_OF_SOME } from '../../src/graph/model/claim-columns.ts';
import { holds } from './kinds.ts';
import { code, codes, table } from './markdown.ts';

const ofWhich = (name: string) => (name in STATED_OF_SOME ? codes(relationsStating(name)) : 'all');

export const claimTable = (): string =>
  table(
    ['property', 'of', 'holds', 'what it says'],
    Object.entries(PROPERTIES_OF_CLAIM).map(([name, property]) => [
      code(name),
      ofWhich(name),
      holds(property),
      property.description,
    ]),
  );

/** The closed lists of the properties of claims, except for the roles, which belong to the relations. */
export const CHOICES_OF_CLAIMS = Object.entries(STATED).flatMap(([name, { choices }]) =>
  choices && name !== 'role' ? [choices] : [],
);
