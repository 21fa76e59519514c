import neo4j, { type BookmarkManager, type Config, type Driver, type Session } from 'neo4j-driver';
import { fulfilsWithin, settlesWithin } from './settle.ts';

/** How long a server may take to confirm that it let go of work that was given up. */
const LET_GO = 1_000;

/** A result comes in one answer, not in pages that each cost a round trip. */
const ALL_ROWS = -1;

const CONFIGURATION: Config = {
  disableLosslessIntegers: true,
  connectionTimeout: 3_000,
  connectionAcquisitionTimeout: 4_000,
  connectionLivenessCheckTimeout: 30_000,
  maxConnectionPoolSize: 100,
  fetchSize: ALL_ROWS,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  userAgent: 'convergencia',
};

/** The driver to one server or cluster, replaced when its connections turn out to be dead without saying so. */
export class Connection {
  readonly #create: () => Driver;
  readonly #bookmarks: BookmarkManager | undefined;
  readonly #retired = new Set<Driver>();
  #driver: Driver;

  constructor(url: string, user: string | undefined, password: string | undefined) {
    const login = user === undefined ? undefined : neo4j.auth.basic(user, password ?? '');
    this.#create = () => neo4j.driver(url, login, CONFIGURATION);
    this.#driver = this.#create();
    // Only a cluster can answer a read from a member that has not seen our last write yet.
    this.#bookmarks = url.startsWith('neo4j') ? neo4j.bookmarkManager() : undefined;
  }

  get driver(): Driver {
    return this.#driver;
  }

  session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    const bookmarkManager = this.#bookmarks;
    return this.#driver.session(bookmarkManager ? { defaultAccessMode, bookmarkManager } : { defaultAccessMode });
  }

  /**
   * Gives up what a session is waiting for: asks the server to stop it, and when even that stays unanswered,
   * lets new statements use new connections. The old ones end once nobody can be waiting on them.
   *
   * @returns whether the server answers, so that it was at work on what is given up.
   */
  async giveUp(session: Session, longestWait: number): Promise<boolean> {
    const driver = this.#driver;
    if (await settlesWithin(session.close(), LET_GO)) return fulfilsWithin(driver.verifyConnectivity(), LET_GO);
    if (this.#driver !== driver) return false;
    this.#driver = this.#create();
    this.#retired.add(driver);
    setTimeout(() => this.#end(driver), longestWait).unref();
    return false;
  }

  async close(): Promise<void> {
    await Promise.all([this.#driver, ...this.#retired].map((driver) => this.#end(driver)));
  }

  async #end(driver: Driver): Promise<void> {
    this.#retired.delete(driver);
    await settlesWithin(driver.close(), LET_GO);
  }
}
