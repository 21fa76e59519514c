import { describe, expect, it } from 'vitest';
import { propertiesOfSome } from '../../src/graph/model/claim-columns.ts';
import { dateSpan, flag, text } from '../../src/graph/model/property.ts';

const acting = flag('Whether for the time being.');

describe('the properties of claims of some relations', () => {
  it('may share one declaration', () => {
    const both = ['HOLDS', 'LEADS'].map((type) => ({ type, properties: { acting } }));
    expect(propertiesOfSome([...both, { type: 'OF' }])).toEqual({ acting });
  });

  it.each([
    ['a property of all claims', { note: text('Another note.') }],
    ['what the program works out', { sources: text('Where it stands.') }],
    ['a column of another property', { valid: dateSpan('When it holds.') }],
    ['a role', { role: text('The role.') }],
    ['a field of every claim', { subject: text('What it is about.') }],
    ['a key of the seed', { fact: text('The fact.') }],
  ])('may not have the name of %s', (_what, properties) => {
    expect(() => propertiesOfSome([{ type: 'HOLDS', properties }])).toThrow('which claims have already');
  });

  it('may not mean different things by the same name in two relations', () => {
    const other = { type: 'LEADS', properties: { acting: flag('Whether on stage.') } };
    expect(() => propertiesOfSome([{ type: 'HOLDS', properties: { acting } }, other])).toThrow('LEADS declares acting');
  });
});
