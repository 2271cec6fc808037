import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Cascade } from './Cascade.tsx';
import { IndustryNames, type DriveShown } from './documents.ts';
import { PartsTable } from './Funnel.tsx';
import { LoadBreakdown } from './LoadBreakdown.tsx';

type Shown = NonNullable<DriveShown['funnel']>;
const views = ['byTier', 'byIndustry', 'byLoad'] as const;

interface Props {
  readonly funnel: Shown;
  readonly drive: DriveShown;
  readonly tick: number;
}
/** How far a drive got, by tier, by industry or by load. */
export function Breakdown({ funnel, drive, tick }: Props) {
  const { t } = useTranslation('drives');
  const [view, setView] = useState<(typeof views)[number]>('byTier');
  const [{ data }] = useQuery({ query: IndustryNames });
  const nameOf = (code: string | null) =>
    code === null ? t('noIndustry') : ((data?.industries ?? []).find((one) => one.code.endsWith(code))?.name ?? code);
  const parts =
    view === 'byTier'
      ? funnel.tiers.map(({ tier, counts }) => ({ key: String(tier), label: t('tierN', { tier }), counts }))
      : funnel.industries.map(({ industry, counts }) => ({ key: industry ?? '', label: nameOf(industry), counts }));
  return (
    <>
      <div className="panel-head">
        <h2>{t('breakdown')}</h2>
        <Segmented
          aria-label={t('by')}
          value={view}
          options={views.map((value) => ({ value, label: t(value) }))}
          onChange={setView}
        />
      </div>
      {view === 'byLoad' ? <LoadBreakdown drive={drive} tick={tick} /> : <PartsTable label={t(view)} parts={parts} />}
      {funnel.cascade.length > 1 && <Cascade cascade={funnel.cascade} />}
    </>
  );
}
