import { office, person } from '../graph/model/person.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const PersonRef = nodeType(person);
export const OfficeRef = nodeType(office);

rootFields('Person', PersonRef, { one: 'person', many: 'people', called: 'person' });
rootFields('Office', OfficeRef, { one: 'office', many: 'offices', called: 'office' });
