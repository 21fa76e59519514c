import { initiative } from '../graph/model/initiative.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const InitiativeRef = nodeType(initiative);

rootFields('Initiative', InitiativeRef, { one: 'initiative', many: 'initiatives', called: 'initiative' });
