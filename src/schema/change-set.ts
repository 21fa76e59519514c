import type { Select } from '../select/select.ts';
import { selectedRef } from './builder.ts';
import { numberAt, requiredTextAt, textAt } from './column-values.ts';

/** A field that reads one stored column of a change, or of its set. */
export const changeColumn = (part: 'change' | 'set', name: string): { select: Select } => ({
  select: { reads: 'columns', columns: (bindings) => ({ [name]: `${bindings[part]}.${name}` }) },
});

export const ChangeSetRef = selectedRef('ChangeSet').implement({
  description: 'What was written together: all of it at one moment, or nothing.',
  fields: (t) => ({
    id: t.field({
      type: 'ID',
      description: 'By which `npm run graph -- undo` finds it.',
      extensions: changeColumn('set', 'id'),
      resolve: requiredTextAt('id'),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was written. Later sets have later moments.',
      extensions: changeColumn('set', 'at'),
      resolve: requiredTextAt('at'),
    }),
    by: t.field({
      type: 'String',
      description: 'Who wrote it: a program, or whoever ran one.',
      extensions: changeColumn('set', 'by'),
      resolve: requiredTextAt('by'),
    }),
    origin: t.field({
      type: 'String',
      description: 'Whose words it holds: `seed`, or what an import is called.',
      extensions: changeColumn('set', 'origin'),
      resolve: requiredTextAt('origin'),
    }),
    undoes: t.field({
      type: 'ID',
      nullable: true,
      description: 'The set that it takes back, if it does.',
      extensions: changeColumn('set', 'undoes'),
      resolve: textAt('undoes'),
    }),
    nodes: t.field({
      type: 'Int',
      nullable: true,
      description: 'How many nodes it changed.',
      extensions: changeColumn('set', 'nodes'),
      resolve: numberAt('nodes'),
    }),
    claims: t.field({
      type: 'Int',
      nullable: true,
      description: 'How many claims it changed.',
      extensions: changeColumn('set', 'claims'),
      resolve: numberAt('claims'),
    }),
  }),
});
