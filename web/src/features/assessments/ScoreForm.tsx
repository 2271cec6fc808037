import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import type { Field, Loaded } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { ScoreAudit } from './documents.ts';

interface Props {
  readonly title: string;
  readonly panel: string;
  readonly expert: string;
  readonly sheet: readonly { readonly item: string; readonly weight: number }[];
  readonly vetoes: readonly string[];
  readonly now: {
    readonly version: number;
    readonly comment: string | null;
    readonly vetoes: readonly string[];
    readonly points: readonly { readonly item: string; readonly points: number }[];
  } | null;
  readonly onClose: () => void;
  readonly again: () => void;
}

/** The score sheet of one member of a panel. */
export function ScoreForm({ title, panel, expert, sheet, vetoes, now, onClose, again }: Props) {
  const { t } = useTranslation('assessments');
  const [, score] = useMutation(ScoreAudit);
  const fields: Field[] = [
    ...sheet.map(({ item, weight }): Field => ({
      ...{ name: item, label: t(`item.${item}` as 'item.ORGANISATION', item), kind: 'number' },
      ...{ least: 0, most: weight, unit: `/ ${weight}` },
    })),
    {
      ...{ name: 'vetoes', label: t('vetoes'), kind: 'choices' },
      options: vetoes.map((value) => ({ value, label: t(`veto.${value}` as 'veto.FALSIFIED_MATERIAL', value) })),
    },
    { name: 'comment', label: t('comment'), kind: 'text' },
  ];
  const loaded: Loaded = {
    version: now?.version ?? 0,
    values: {
      ...Object.fromEntries(sheet.map(({ item }) => [item, now?.points.find((p) => p.item === item)?.points ?? null])),
      ...{ vetoes: [...(now?.vetoes ?? [])], comment: now?.comment ?? null },
    },
  };
  return (
    <EditDrawer
      title={title}
      fields={fields}
      loaded={loaded}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = { ...loaded.values, ...changes };
        const points = sheet.flatMap(({ item }) =>
          typeof said[item] === 'number' ? [{ item, points: said[item] }] : [],
        );
        const ticked = Array.isArray(said['vetoes']) ? (said['vetoes'] as string[]) : [];
        const comment = typeof said['comment'] === 'string' ? said['comment'] : null;
        const { data, error } = await score(
          { panel, expert, version, points, vetoes: ticked, comment, key },
          { additionalTypenames: ['Audit', 'Panel', 'PanelScore', 'PanelToScore'] },
        );
        again();
        return outcomeOf('PanelScore', data?.scoreAudit, error, () => Promise.resolve(null), t('ui:offline'));
      }}
    />
  );
}
