import { initiative } from '../graph/model/initiative.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const InitiativeRef = nodeType(initiative);

rootFields('initiative', 'initiatives', 'Initiative', InitiativeRef, 'initiative');
