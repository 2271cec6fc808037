import { useState } from 'react';
import { headerRowOf, matchHeaders, type CanonicalColumn, type Matching } from './matching.ts';
import { readPreview, refusedByName, type FilePreview, type FileRefusal } from './preview.ts';

interface Chosen {
  readonly file: File;
  readonly preview: FilePreview | null;
  readonly refusal: FileRefusal | null;
  readonly reading: boolean;
}

/** The file chosen, its first rows, and how its columns are matched with the kind's. */
export function useChosenFile(columns: readonly CanonicalColumn[]) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [byHand, setByHand] = useState<{ readonly of: string; readonly matching: Matching } | null>(null);

  const choose = async (file: File) => {
    const refusal = refusedByName(file.name);
    setChosen({ file, preview: null, refusal, reading: !refusal });
    if (refusal) return;
    const read = await readPreview(file).catch(() => 'unreadable' as const);
    setChosen((now) =>
      now?.file !== file
        ? now
        : typeof read === 'string'
          ? { file, preview: null, refusal: read, reading: false }
          : { file, preview: read, refusal: null, reading: false },
    );
  };
  const rows = chosen?.preview?.rows ?? [];
  const headerRow = headerRowOf(columns, rows);
  const headers = rows[headerRow] ?? [];
  const automatic = matchHeaders(columns, headers);
  // By what they are, not by which answer brought them: asked for again, they are the same.
  const kind = columns.map((column) => column.name).join();
  const current = byHand?.of === kind ? byHand.matching : null;
  const matching = current?.length === headers.length ? current : automatic;
  return {
    chosen,
    choose: (file: File) => {
      setByHand(null);
      void choose(file);
    },
    forget: () => {
      setByHand(null);
      setChosen(null);
    },
    headerRow,
    headers,
    samples: rows.slice(headerRow + 1),
    automatic,
    matching,
    match: (next: Matching) => setByHand({ of: kind, matching: next }),
  };
}
