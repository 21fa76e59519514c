import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedDirective } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RELATIONS } from '../../src/graph/model/index.ts';
import { schema } from '../../src/schema/index.ts';
import { schemaText } from '../../src/schema/text.ts';

describe('the schema', () => {
  it('is the committed one (npm run schema regenerates it)', () => {
    expect(schemaText()).toBe(readFileSync('schema.graphql', 'utf8'));
  });

  it('has its fields in the order of their declaration, not of their names', () => {
    const axis = schema.getType('Axis');
    const fields = isObjectType(axis) ? Object.keys(axis.getFields()) : [];
    expect(fields.slice(0, 5)).toEqual(['id', 'coverage', 'absence', 'history', 'slug']);
  });

  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const note = (place: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(place);
    };
    for (const type of Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))) {
      note(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        if ('args' in field) for (const one of field.args) note(`${type.name}.${field.name}(${one.name}:)`, one);
      }
    }
    for (const directive of schema.getDirectives().filter((one) => !isSpecifiedDirective(one)))
      for (const one of [directive, ...directive.args]) note(`@${directive.name} ${one.name}`, one);
    expect(bare).toEqual([]);
  });

  it('has a type for every kind at an end of a relation', () => {
    const labels = new Set(Object.values(schema.getTypeMap()).map((type) => type.extensions.label));
    const kinds = RELATIONS.flatMap(({ from, to }) => [...from, ...to]).map((kind) => kind.label);
    expect([...new Set(kinds)].filter((label) => !labels.has(label))).toEqual([]);
  });

  it('stays below 400 types and 425 kB, and has no enum values for each direction', () => {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const values = types.flatMap((type) => (isEnumType(type) ? type.getValues() : []));
    expect(types.length).toBeLessThan(400);
    expect(Buffer.byteLength(schemaText())).toBeLessThan(425_000);
    expect(values.filter(({ name }) => /_(ASC|DESC)$/.test(name))).toEqual([]);
  });
});
