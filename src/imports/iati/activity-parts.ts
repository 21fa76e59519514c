import { coFundedWith, partOf, sameAs } from '../../graph/model/relations.ts';
import type { ActivityRecord, Related, Territory } from './record.ts';
import { DAC_REGION } from './references.ts';

export const share = (percentage: number | undefined) => ({ columns: percentage === undefined ? {} : { percentage } });

export function territoryColumns(label: Territory['label'], code: string, names: Territory['names']) {
  const texts = Object.entries(names).map(([language, name]) => [
    `name${language[0]?.toUpperCase()}${language.slice(1)}`,
    name,
  ]);
  const ids = label === 'Country' ? { code, externalIds: [`iso:${code}`] } : { externalIds: [`${DAC_REGION}${code}`] };
  return { ...Object.fromEntries(texts), ...ids };
}

export function onlyCountryOf({ territories }: ActivityRecord): Territory | undefined {
  const [one, ...more] = territories;
  return one?.label === 'Country' && more.length === 0 ? one : undefined;
}

/** What is kept of an activity until its relations are written. */
export const briefly = (activity: ActivityRecord): ActivityRecord => ({
  ...activity,
  aim: {},
  description: {},
  actors: [],
  territories: [],
  subjects: [],
  related: [],
});

export function relationOf({ type, evidence }: Related, own: string, other: string) {
  if (type === 'PARENT') return { type: partOf.type, from: own, to: other, evidence: [evidence] };
  if (type === 'CHILD') return { type: partOf.type, from: other, to: own, evidence: [evidence] };
  if (type === 'CO_FUNDED') return { type: coFundedWith.type, from: own, to: other, evidence: [evidence] };
  return { type: sameAs.type, from: own, to: other, status: 'PROPOSED' as const, evidence: [evidence] };
}
