import {
  documentOfCitation,
  documentsOfStatement,
  eventsOfStatement,
  speakerOfCitation,
  speakersOfStatement,
} from '../../graph/cypher/links.ts';
import type { RelationPattern } from '../../select/quantifier.ts';
import { ENTITY } from './relation-fields.ts';

/** What nodes lead to over plain links, of which lists may be asked. */
interface LinkField {
  readonly label: string;
  readonly description: string;
  readonly pattern: RelationPattern;
  /** Whether lists may be grouped by it. */
  readonly grouped: boolean;
}

const LINK_FIELDS: { readonly [label: string]: { readonly [field: string]: LinkField } } = {
  Citation: {
    document: { label: 'Document', description: 'The document quoted.', pattern: documentOfCitation, grouped: true },
    saidBy: {
      label: ENTITY,
      description: 'Who said it, if the document reports the words of somebody.',
      pattern: speakerOfCitation,
      grouped: true,
    },
  },
  Statement: {
    documents: {
      label: 'Document',
      description: 'The documents with the quotes that its claims rest on.',
      pattern: documentsOfStatement,
      grouped: false,
    },
    madeAt: {
      label: 'Event',
      description: 'The events at which it was made: those that produced its documents.',
      pattern: eventsOfStatement,
      grouped: false,
    },
    speakers: {
      label: ENTITY,
      description: 'Who said the quotes that its claims rest on.',
      pattern: speakersOfStatement,
      grouped: false,
    },
  },
};

/** The link fields of nodes with a label. */
export const linkFieldsOf = (label: string): readonly (LinkField & { readonly field: string })[] =>
  Object.entries(LINK_FIELDS[label] ?? {}).map(([field, link]) => ({ field, ...link }));
