import type { Config } from '../config.ts';
import type { Graph } from './graph.ts';

export type Locale = 'zh' | 'en';

/** What every resolver and route has at hand. Slices add their own part by declaration merging. */
export interface Context {
  readonly graph: Graph;
  readonly config: Config;
  readonly locale: Locale;
  readonly requestId: string;
  /** The client's address, as far as it can be trusted. */
  readonly address: string | undefined;
}
