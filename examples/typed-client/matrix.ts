/** How many initiatives there are on each axis in each country: a row for each cell of the matrix that is not empty. */
import { ask, asOf } from './ask.ts';
import { graphql } from './graphql.ts';
import { everyEdge } from './pages.ts';
import { printCsv } from './print.ts';

const Matrix = graphql(`
  query Matrix($after: String, $asOf: Date) @view(asOf: $asOf) {
    initiatives {
      aggregate {
        groupBy(keys: [AXES, COUNTRIES], orderBy: [{ field: KEYS }], after: $after) {
          edges {
            node {
              count
              values {
                value
                node {
                  ... on Axis { name { text } }
                  ... on Country { name { text } }
                }
              }
            }
          }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
`);

const cells = everyEdge(async (after) => (await ask(Matrix, { after, asOf })).initiatives.aggregate.groupBy);

async function* rows() {
  for await (const { node: cell } of cells) {
    const [axis, country] = cell.values.map(({ node, value }) => (node && 'name' in node && node.name?.text) || value);
    yield { axis, country, initiatives: cell.count };
  }
}

await printCsv(rows());
