import { DocumentRef } from './citation.ts';
import { rootFields } from './roots.ts';

rootFields('document', 'documents', 'Document', DocumentRef, 'document');
