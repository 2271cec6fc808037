import type { Auth } from './auth.ts';
import type { Credential } from './credential.ts';
import type { Reads } from './reads.ts';
import type { Origin } from './record.ts';
import type { Sight } from './sight.ts';
import type { Viewer } from './viewer.ts';

declare module '../platform/context.ts' {
  interface Context {
    /** Nobody when no one is signed in. */
    readonly viewer: Viewer | null;
    readonly credential: Credential;
    readonly sight: Sight;
    /** What the asker may see by now, for answers that last; null once the session or the token is good no more. */
    sightNow(): Promise<Sight | null>;
    /** Who asks and from where, for the log. */
    readonly origin: Origin;
    readonly installation: Installation;
    /** The log of who read what. */
    readonly reads: Reads;
    /** Passwords and mail. */
    readonly auth: Auth;
  }
}
export interface Installation {
  /** The local demo: never with an outside database, never when listening beyond loopback. */
  readonly demo: boolean;
}
