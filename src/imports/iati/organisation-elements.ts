import type { XmlElement } from './elements.ts';
import { evidenceOf, placed, valueAt } from './evidence.ts';
import type { Reading } from './reading.ts';
import type { NamedActor } from './record.ts';
import { plainReference } from './references.ts';
import { languageOf, narrativesOf } from './texts.ts';

const ROLES: { readonly [code: string]: string } = { 1: 'FUNDS', 2: 'ACCOUNTABLE', 3: 'EXTENDS', 4: 'IMPLEMENTS' };

/** How an organisation is named there; nothing where it has neither reference nor name. */
function namedIn(activity: XmlElement, element: XmlElement, reading: Reading) {
  const { texts, foreign } = narrativesOf(element, languageOf(activity));
  const ref = valueAt(element, 'ref');
  // What matters is how it is called, whatever the language.
  const names = Object.keys(texts).length > 0 || !foreign[0] ? texts : { es: foreign[0].text };
  if (Object.keys(names).length > 0 || ref !== undefined)
    return { ...(ref !== undefined && { ref: plainReference(ref) }), names };
  reading.note(
    { es: 'organización sin nombre ni referencia', en: 'organisation with neither name nor reference' },
    element,
    element.name,
  );
  return undefined;
}

/** Who publishes it as its own; a secondary reporter has no part in it. */
function reportersOf(activity: XmlElement, identifier: string, reading: Reading): readonly NamedActor[] {
  return placed(activity, 'reporting-org').flatMap(({ element, path }) => {
    if (['1', 'true'].includes(valueAt(element, 'secondary-reporter') ?? '')) {
      reading.note(
        { es: 'publicado por un tercero', en: 'published by somebody else' },
        element,
        valueAt(element, 'ref'),
      );
      return [];
    }
    const named = namedIn(activity, element, reading);
    return named ? [{ ...named, role: 'REPORTS', evidence: evidenceOf(identifier, path, element) }] : [];
  });
}

function participantsOf(activity: XmlElement, identifier: string, reading: Reading): readonly NamedActor[] {
  return placed(activity, 'participating-org').flatMap(({ element, path }) => {
    const [code, named] = [valueAt(element, 'role') ?? '', namedIn(activity, element, reading)];
    const role = ROLES[code];
    if (!role) reading.note({ es: 'papel que no está en la lista', en: 'role that is not in the list' }, element, code);
    return named && role ? [{ ...named, role, evidence: evidenceOf(identifier, path, element) }] : [];
  });
}

/** The organisations of an activity, with their roles. */
export const organisationsOf = (activity: XmlElement, identifier: string, reading: Reading): readonly NamedActor[] => [
  ...reportersOf(activity, identifier, reading),
  ...participantsOf(activity, identifier, reading),
];

/** The reference of whoever publishes the activity: in its own lists of sectors, codes mean what it says. */
export const publisherOf = (activity: XmlElement): string =>
  activity.children.find(({ name }) => name === 'reporting-org')?.attributes.ref?.trim() ?? '';
