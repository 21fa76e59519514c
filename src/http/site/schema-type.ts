import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  print,
} from 'graphql';
import { type Html, html, NOTHING, prose } from '../../pages/html.ts';

/** A type as the schema writes it, with its name as a link. */
function linked(type: GraphQLType): Html {
  if (isNonNullType(type)) return html`${linked(type.ofType)}!`;
  if (isListType(type)) return html`[${linked(type.ofType)}]`;
  return html`<a href="#${type.name}">${type.name}</a>`;
}

interface Described {
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function described({ description, deprecationReason }: Described): Html {
  return html`${description ? html`<p>${prose(description)}</p>` : NOTHING}${
    deprecationReason ? html`<p><strong>Deprecated:</strong> ${prose(deprecationReason)}</p>` : NOTHING
  }`;
}

/** An argument or an input field: its name, type and default. */
function input(one: GraphQLArgument | GraphQLInputField): Html {
  const value = one.defaultValue === undefined ? null : astFromValue(one.defaultValue, one.type);
  return html`<code>${one.name}: ${linked(one.type)}${value ? ` = ${print(value)}` : ''}</code>${described(one)}`;
}

const inputs = (all: readonly (GraphQLArgument | GraphQLInputField)[]): Html =>
  all.length === 0 ? NOTHING : html`<ul>${all.map((one) => html`<li>${input(one)}</li>`)}</ul>`;

const field = (owner: string, one: GraphQLField<unknown, unknown>): Html =>
  html`<dt id="${owner}.${one.name}"><code>${one.name}: ${linked(one.type)}</code></dt>
<dd>${described(one)}${inputs(one.args)}</dd>
`;

const enumValue = (owner: string, one: GraphQLEnumValue): Html =>
  html`<dt id="${owner}.${one.name}"><code>${one.name}</code></dt>
<dd>${described(one)}</dd>
`;

const inputField = (owner: string, one: GraphQLInputField): Html =>
  html`<dt id="${owner}.${one.name}">${input(one)}</dt>
`;

function members(type: GraphQLNamedType): Html {
  if (isObjectType(type) || isInterfaceType(type))
    return html`<dl>${Object.values(type.getFields()).map((one) => field(type.name, one))}</dl>`;
  if (isEnumType(type)) return html`<dl>${type.getValues().map((one) => enumValue(type.name, one))}</dl>`;
  if (isInputObjectType(type))
    return html`<dl>${Object.values(type.getFields()).map((one) => inputField(type.name, one))}</dl>`;
  return NOTHING;
}

function keyword(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'type';
  if (isInterfaceType(type)) return 'interface';
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  return isScalarType(type) ? 'scalar' : 'union';
}

/** The interfaces of a type, or the types that implement it. */
function relatives(schema: GraphQLSchema, type: GraphQLNamedType): Html {
  const list = (word: string, types: readonly GraphQLNamedType[]) =>
    types.length === 0
      ? NOTHING
      : html`<p>${word}: ${types.map((one, place) => html`${place > 0 ? ', ' : ''}${linked(one)}`)}</p>`;
  if (isObjectType(type)) return list('Implements', type.getInterfaces());
  return isInterfaceType(type) ? list('Implemented by', schema.getPossibleTypes(type)) : NOTHING;
}

/** A type with its members; `#Axis` and `#Axis.leaders` are the anchors of a type and a field. */
export const typeSection = (schema: GraphQLSchema, type: GraphQLNamedType): Html => html`
<section aria-labelledby="${type.name}">
<h3 id="${type.name}"><span class="keyword">${keyword(type)}</span> ${type.name}</h3>
${described(type)}${relatives(schema, type)}${members(type)}
</section>`;

/** A directive that the schema defines, with its arguments and locations. */
export const directiveSection = (directive: GraphQLDirective): Html => html`
<section aria-labelledby="@${directive.name}">
<h3 id="@${directive.name}"><span class="keyword">directive</span> @${directive.name}</h3>
${described(directive)}<p>On: ${directive.locations.join(', ')}</p>${inputs(directive.args)}
</section>`;
