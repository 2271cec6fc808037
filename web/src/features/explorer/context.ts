import { createContext, use } from 'react';
import type { Desk } from './commands/desk.ts';
import type { Drawn } from './drawn.ts';
import type { Session } from './session.ts';

export type Dock = 'table' | 'tree' | null;
export interface Explorer {
  readonly desk: Desk;
  readonly session: Session;
  readonly drawn: Drawn;
}
export const ExplorerContext = createContext<Explorer | null>(null);

export function useExplorer(): Explorer {
  const explorer = use(ExplorerContext);
  if (!explorer) throw new Error('useExplorer outside the explorer');
  return explorer;
}
