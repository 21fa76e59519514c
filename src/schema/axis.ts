import { axis } from '../graph/model/axis.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const AxisRef = nodeType(axis);

rootFields('axis', 'axes', 'Axis', AxisRef, 'axis');
