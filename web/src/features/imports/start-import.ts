import { useApi } from '../../api/ApiProvider.tsx';
import { useLocale } from '../../ui/i18n.ts';
import type { ImportKind } from './kinds.ts';

export interface ImportAsked {
  readonly kind: ImportKind;
  readonly file: File;
  readonly dryRun: boolean;
  readonly map: Readonly<Record<string, string>>;
}
export type ImportStarted = { readonly id: string } | { readonly refused: string | null; readonly status: number };

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function useStartImport() {
  const { send } = useApi();
  const { locale } = useLocale();
  return async ({ kind, file, dryRun, map }: ImportAsked): Promise<ImportStarted> => {
    const query = new URLSearchParams({ kind, dryRun: String(dryRun) });
    if (Object.keys(map).length) query.set('map', JSON.stringify(map));
    const response = await send(`/api/imports?${query}`, {
      method: 'POST',
      headers: {
        'content-type': /\.xlsx$/i.test(file.name) ? workbookType : 'text/csv',
        'x-filename': encodeURIComponent(file.name),
      },
      body: file,
    }).catch(() => null);
    if (!response) return { refused: null, status: 0 };
    const body = (await response.json().catch(() => ({}))) as { id?: string; message?: string; messageEn?: string };
    if (response.ok && body.id) return { id: body.id };
    return { refused: (locale === 'en' ? body.messageEn : null) ?? body.message ?? null, status: response.status };
  };
}
