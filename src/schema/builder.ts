import SchemaBuilder, { type FieldRef, type InputFieldRef } from '@pothos/core';
import type { Language, TextOrigin } from '../graph/model/property.ts';
import type { Selected } from '../select/selected.ts';
import type { Context } from './context.ts';

export interface LocalizedText {
  readonly text: string;
  readonly lang: Language;
  readonly origin: TextOrigin;
}

interface SchemaTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
  };
}

export const builder = new SchemaBuilder<SchemaTypes>({ defaultFieldNullability: false });

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>;
type ObjectFields = PothosSchemaTypes.ObjectFieldBuilder<Types, Selected>;
type InterfaceFields = PothosSchemaTypes.InterfaceFieldBuilder<Types, Selected>;

/** Adds fields to an object type or interface that is backed by what a composed read selected. */
export type FieldBuilder = Pick<ObjectFields | InterfaceFields, 'arg'> & Pick<ObjectFields, 'field'>;
export type Field = FieldRef<Types>;

/** Adds fields to an input type. */
export type InputFields = PothosSchemaTypes.InputFieldBuilder<Types, 'InputObject'>;
export type InputField = InputFieldRef<Types, unknown>;

const inputRef = (name: string) => builder.inputRef<{ readonly [field: string]: unknown }>(name);
export type RecursiveInput = ReturnType<typeof inputRef>;

const recursiveInputs = new Map<string, RecursiveInput>();

/** The input type with a name. Its fields may refer to it, so its reference is needed before its fields. */
export function recursiveInput(
  name: string,
  description: string,
  fields: (t: InputFields) => { [field: string]: InputField },
): RecursiveInput {
  const known = recursiveInputs.get(name);
  if (known) return known;
  const ref = inputRef(name);
  recursiveInputs.set(name, ref);
  ref.implement({ description, fields });
  return ref;
}

/** Every node, edge and claim of the schema is backed by what a composed read selected of it. */
export const selectedRef = (name: string) => builder.objectRef<Selected>(name);
/** An object type that is backed by what the program worked out. */
export type ValueRef<Value> = PothosSchemaTypes.ObjectRef<Types, Value>;
export type SelectedRef = PothosSchemaTypes.ObjectRef<Types, Selected>;
export type SelectedInterfaceRef = PothosSchemaTypes.InterfaceRef<Types, Selected>;

builder.queryType({
  description:
    'The queries. Answers come from claims with sources. One view of the evidence (`@view`) applies to the whole ' +
    'operation. Each root field is read with a single statement.',
});
