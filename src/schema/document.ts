import { DocumentRef } from './citation.ts';
import { rootFields } from './roots.ts';

rootFields('Document', DocumentRef, { one: 'document', many: 'documents', called: 'document' });
