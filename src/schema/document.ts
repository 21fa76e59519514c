import { statement } from '../graph/model/document.ts';
import { DocumentRef } from './citation.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

rootFields('document', 'documents', 'Document', DocumentRef, 'document');
rootFields('statement', 'statements', 'Statement', nodeType(statement), 'statement');
