import { axis } from '../graph/model/axis.ts';
import { leads } from '../graph/model/relations.ts';
import { AxisRef } from './axis.ts';
import { actorEnd, endOf } from './ends.ts';
import { addRelationFields } from './relation.ts';

const axisEnd = endOf(AxisRef, axis);

addRelationFields(
  leads,
  [{ on: actorEnd.on, field: 'leads', description: 'The axes it leads or is proposed to lead.', to: axisEnd.to }],
  [
    {
      on: axisEnd.on,
      field: 'leaders',
      description: 'The actors that lead the axis or are proposed to lead it.',
      to: actorEnd.to,
    },
  ],
);
