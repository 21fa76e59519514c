import { type AnyVariables, Client, type CombinedError, fetchExchange, type TypedDocumentNode } from '@urql/core';

const [url = 'http://127.0.0.1:4000/graphql', day = null] = process.argv.slice(2);
const client = new Client({ url, exchanges: [fetchExchange], preferGetMethod: false });

/** The day as of which everything is asked, such as 2024-04-06; today if none is given. */
export const asOf = day;

/** Asks the service at the address given to the script. @throws Error with each error and its code: no half answers. */
export async function ask<Data, Variables extends AnyVariables>(
  question: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query(question, variables);
  if (error) throw new Error(reasons(error).join('\n'));
  if (!data) throw new Error(`${url} gave no answer.`);
  return data;
}

function reasons({ networkError, graphQLErrors }: CombinedError): readonly string[] {
  if (networkError) return [`${url} gave no answer (${networkError.message}). Is the service running there?`];
  return graphQLErrors.map(({ message, extensions }) => `${extensions.code}: ${message}`);
}
