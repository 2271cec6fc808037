import type { Sight } from './sight.ts';
import type { Viewer } from './viewer.ts';

declare module '../platform/context.ts' {
  interface Context {
    /** Nobody when no one is signed in. */
    readonly viewer: Viewer | null;
    readonly sight: Sight;
  }
}
export {};
