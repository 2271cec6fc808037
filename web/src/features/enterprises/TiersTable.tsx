import { useTranslation } from 'react-i18next';
import type { ResultOf } from '../../api/graphql.ts';
import { useFormat } from '../../ui/format.ts';
import { groups, type SupplyTiersQuery, type TierFigureShown } from './tier-queries.ts';

type Answer = ResultOf<typeof SupplyTiersQuery>['supplyTiers'];

/** The figures of the picture; what is kept back says so and why. */
export function TiersTable({ answer, measure }: { answer: Answer; measure: string }) {
  const { t } = useTranslation('consents');
  const { count, number, share } = useFormat();
  const { leastEnterprises: least, mostOfTwoLargest } = answer.rule;
  const kept = (reason: NonNullable<TierFigureShown['reason']>) => (
    <span className="quiet small">
      {t('suppressed')}：{t(`reason.${reason}`, { least, most: share(mostOfTwoLargest) })}
    </span>
  );
  const cells = (figure: TierFigureShown, say: (value: number) => string) =>
    figure.total === null
      ? [
          <td key="kept" colSpan={4}>
            {figure.reason && kept(figure.reason)}
          </td>,
        ]
      : [
          <td key="total" className="right num">
            {say(figure.total)}
          </td>,
          ...(figure.groups
            ? groups.map((group) => (
                <td key={group} className="right num">
                  {say(figure.groups?.[group] ?? 0)}
                </td>
              ))
            : [
                <td key="groups" colSpan={3}>
                  {figure.groupsReason && kept(figure.groupsReason)}
                </td>,
              ]),
        ];
  const head = (key: string, title: string) => [
    <th key={key} scope="col" className="right">
      {title}
    </th>,
    ...groups.map((group) => (
      <th key={`${key} ${group}`} scope="col" className="right">
        {t(group)}
      </th>
    )),
  ];
  return (
    <div className="scroll-x">
      <table className="plain dense" aria-label={t('tiers')}>
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            <th scope="col" className="right">
              {t('named')}
            </th>
            {head('count', t('enterprises'))}
            {answer.indicator && head('load', measure)}
          </tr>
        </thead>
        <tbody>
          {answer.tiers.map((tier) => (
            <tr key={tier.tier}>
              <th scope="row">{t('tierN', { n: tier.tier })}</th>
              <td className="right num">{count(tier.named)}</td>
              {cells(tier.enterprises, count)}
              {tier.load && cells(tier.load, number)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
