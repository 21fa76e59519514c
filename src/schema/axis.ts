import { axis } from '../graph/model/axis.ts';
import { nodeType } from './node.ts';
import { rootFields } from './roots.ts';

export const AxisRef = nodeType(axis);

rootFields('Axis', AxisRef, { one: 'axis', many: 'axes', called: 'axis' });
