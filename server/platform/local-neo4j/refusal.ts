/** What keeps the local database from starting, in one line for whoever has to mend it: Chinese first, then English. */
export class LocalNeo4jRefusal extends Error {
  constructor(
    readonly code:
      | 'JAVA_MISSING'
      | 'JAVA_TOO_OLD'
      | 'JAVA_WITHOUT_COMPILER'
      | 'DOWNLOAD_FAILED'
      | 'PORT_TAKEN'
      | 'STORE_IN_USE'
      | 'PASSWORD_LOST'
      | 'START_FAILED',
    zh: string,
    en: string,
  ) {
    super(`${zh} · ${en}`.replaceAll(/\s+/g, ' '));
    this.name = 'LocalNeo4jRefusal';
  }
}
