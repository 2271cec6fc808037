import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, readFragment, type FragmentOf, type ResultOf } from '../../api/graphql.ts';
import { indicators, indicatorUnits } from '../../api/indicators.ts';
import { EditButton } from '../../ui/editing/EditButton.tsx';
import { useFormat } from '../../ui/format.ts';
import { Nothing } from '../../ui/States.tsx';
import { EditRecord } from './EditRecord.tsx';

export const RecordsFields = graphql(`
  fragment RecordsFields on Enterprise {
    id
    records {
      id
      year
      mayEdit
      outputValue
      energyBasis
      source
      values {
        indicator
        value
        unit
      }
    }
  }
`);
type AnnualRecord = ResultOf<typeof RecordsFields>['records'][number];

/** The indicators down, the years across, newest first. */
export function Records({ enterprise }: { enterprise: FragmentOf<typeof RecordsFields> }) {
  const { t } = useTranslation('enterprises');
  const { number, money } = useFormat();
  const [editing, edit] = useState<number | null>(null);
  const of = readFragment(RecordsFields, enterprise);
  const records = [...of.records].sort((a, b) => b.year - a.year);
  const given = new Set(records.flatMap((record) => record.values.map((v) => v.indicator)));
  const unitOf = (indicator: string) =>
    records.flatMap((record) => record.values).find((v) => v.indicator === indicator)?.unit;
  const row = (key: string, name: string, unit: string | undefined, cell: (record: AnnualRecord) => string | null) => (
    <tr key={key}>
      <th scope="row">
        {name} {unit && <span className="quiet">{unit}</span>}
      </th>
      {records.map((record) => (
        <td key={record.id} className="right">
          {cell(record) ?? '—'}
        </td>
      ))}
    </tr>
  );
  return (
    <section className="panel" aria-labelledby="records">
      <h2 id="records">{t('records')}</h2>
      {records.length === 0 ? (
        <Nothing>{t('noRecords')}</Nothing>
      ) : (
        <div className="scroll-x">
          <table className="plain dense">
            <thead>
              <tr>
                <th scope="col">{t('indicator')}</th>
                {records.map((record) => (
                  <th key={record.id} scope="col" className="right">
                    {record.year}{' '}
                    {record.mayEdit.length > 0 && (
                      <EditButton
                        small
                        of={t('editing.record', { year: record.year })}
                        onClick={() => edit(record.year)}
                      />
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {indicators
                .filter((indicator) => given.has(indicator))
                .map((indicator) =>
                  row(indicator, t(`reference:indicator.${indicator}`), unitOf(indicator), (record) => {
                    const found = record.values.find((v) => v.indicator === indicator);
                    return found ? number(found.value) : null;
                  }),
                )}
              {row('output', t('outputValue'), undefined, (r) =>
                r.outputValue === null ? null : money(r.outputValue),
              )}
              {row('basis', t('energyBasis'), undefined, (r) =>
                r.energyBasis ? t(`reference:energyBasis.${r.energyBasis}`) : null,
              )}
              {row('source', t('source'), undefined, (r) => r.source)}
            </tbody>
          </table>
        </div>
      )}
      {editing !== null && (
        <EditRecord enterprise={of.id} year={editing} units={indicatorUnits} onClose={() => edit(null)} />
      )}
    </section>
  );
}
