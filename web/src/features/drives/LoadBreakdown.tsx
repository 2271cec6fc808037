import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { indicators, type Indicator } from '../../api/indicators.ts';
import { useFormat } from '../../ui/format.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { LoadsQuery } from './choose-documents.ts';
import { touched, type DriveShown } from './documents.ts';

interface Props {
  readonly drive: DriveShown;
  /** Rises when the drive has moved. */
  readonly tick: number;
}
/** How much of the load one may see stands behind invitations in each state. */
export function LoadBreakdown({ drive, tick }: Props) {
  const { t } = useTranslation('drives');
  const { number, count, share } = useFormat();
  const [indicator, choose] = useState<Indicator>(drive.indicators[0] ?? 'COD');
  const [{ data, error, fetching }, again] = useQuery({
    query: LoadsQuery,
    variables: { id: drive.id, indicator },
    context: touched,
  });
  useEffect(() => {
    if (tick > 0) again({ requestPolicy: 'network-only' });
  }, [tick, again]);
  const order = data?.node?.__typename === 'Drive' ? data.node.candidates : null;
  return (
    <>
      <Select<Indicator>
        aria-label={t('indicators')}
        value={indicator}
        style={{ width: 170 }}
        options={indicators.map((value) => ({ value, label: t(`reference:indicator.${value}`) }))}
        onChange={choose}
      />
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!order && fetching && <Loading rows={4} />}
      {order && order.total === 0 && <Nothing>{t('noLoads')}</Nothing>}
      {order && order.total > 0 && (
        <>
          <p className="quiet small">{t('loadsLead', { year: order.year })}</p>
          <table className="plain dense" aria-label={t('byLoad')}>
            <thead>
              <tr>
                <th scope="col">{t('stateColumn')}</th>
                <th scope="col" className="right">
                  {t('suppliers')}
                </th>
                <th scope="col" className="right">
                  {t('load', { unit: order.unit })}
                </th>
                <th scope="col" className="right">
                  {t('ofTotal')}
                </th>
              </tr>
            </thead>
            <tbody>
              {order.byState.map(({ state, suppliers, load, withoutFigures }) => (
                <tr key={state ?? ''}>
                  <th scope="row">{state ? t(`invitationState.${state}`) : t('notAsked')}</th>
                  <td className="right num">
                    {count(suppliers)}
                    {withoutFigures > 0 && (
                      <span className="quiet small"> {t('noFigures', { n: withoutFigures })}</span>
                    )}
                  </td>
                  <td className="right num">{number(load)}</td>
                  <td className="right num">{share(load / order.total, 1)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('residual')}</th>
                <td />
                <td className="right num">{number(order.residual)}</td>
                <td className="right num">{share(order.residual / order.total, 1)}</td>
              </tr>
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
