import neo4j from 'neo4j-driver';

export const LOGIN = { user: 'neo4j', password: 'convergencia-tests' };

/** A new server accepts its first user with a known password, and only to change that password. */
export async function setPassword(url: string): Promise<void> {
  const driver = neo4j.driver(url, neo4j.auth.basic(LOGIN.user, 'neo4j'));
  try {
    const change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
    await driver.executeQuery(change, { password: LOGIN.password }, { database: 'system' });
  } finally {
    await driver.close();
  }
}
