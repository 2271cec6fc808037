import { useApi } from '../../api/ApiProvider.tsx';
import { fileHeaders } from '../../api/file-headers.ts';
import type { ImportKind } from './kinds.ts';

export interface ImportAsked {
  readonly kind: ImportKind;
  readonly file: File;
  readonly dryRun: boolean;
  /** A header of the file, and the column it means. */
  readonly map: Readonly<Record<string, string>>;
  /** A column, and the value it has in every row. */
  readonly set: Readonly<Record<string, string>>;
  readonly createUnknown: boolean;
}
export type ImportStarted = { readonly id: string } | { readonly refused: string | null; readonly status: number };

export function useStartImport() {
  const { send } = useApi();
  return async ({ kind, file, dryRun, map, set, createUnknown }: ImportAsked): Promise<ImportStarted> => {
    const query = new URLSearchParams({ kind, dryRun: String(dryRun) });
    if (Object.keys(map).length) query.set('map', JSON.stringify(map));
    if (Object.keys(set).length) query.set('set', JSON.stringify(set));
    if (!createUnknown) query.set('createUnknown', 'false');
    const response = await send(`/api/imports?${query}`, {
      method: 'POST',
      headers: fileHeaders(file),
      body: file,
    }).catch(() => null);
    if (!response) return { refused: null, status: 0 };
    const body = (await response.json().catch(() => ({}))) as { id?: string; message?: string };
    if (response.ok && body.id) return { id: body.id };
    return { refused: body.message ?? null, status: response.status };
  };
}
