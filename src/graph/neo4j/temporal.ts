import neo4j from 'neo4j-driver';

/** The ISO 8601 text of a temporal value of the driver, or nothing for any other value. */
export function toText(value: unknown): string | undefined {
  if (!isTemporal(value)) return undefined;
  return shortFraction(value.toString());
}

function isTemporal(value: unknown): value is { toString(): string } {
  if (typeof value !== 'object' || value === null) return false;
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

/** Neo4j writes nine digits of a second or none; the embedded engine keeps six and writes no closing zeros. */
function shortFraction(text: string): string {
  return text.replace(/\.(\d{1,6})\d*/, (_, digits: string) => {
    const kept = digits.replace(/0+$/, '');
    return kept === '' ? '' : `.${kept}`;
  });
}
