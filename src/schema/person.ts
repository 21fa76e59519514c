import { office, person } from '../graph/model/person.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const PersonRef = nodeType(person);
export const OfficeRef = nodeType(office);

rootFields('person', 'people', 'Person', PersonRef, 'person');
rootFields('office', 'offices', 'Office', OfficeRef, 'office');
