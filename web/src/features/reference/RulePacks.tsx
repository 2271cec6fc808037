import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useLocale } from '../../ui/i18n.ts';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing } from '../../ui/States.tsx';
import { Verified } from './Verified.tsx';

const RulePacksQuery = graphql(`
  query RulePacks($division: String!, $mode: String) {
    rulePacks {
      id
      division {
        code
        name
      }
    }
    rulePack(division: $division, mode: $mode) {
      id
      packs {
        id
        name
        nameEn
        effectiveFrom
        version
      }
      rules {
        key
        name
        nameEn
        amount
        unit
        items
        holds
        text
        textEn
        citation
        verified
        pack {
          id
          name
          nameEn
        }
        overrides {
          pack {
            id
            name
            nameEn
          }
        }
      }
    }
  }
`);
type Shown = ResultOf<typeof RulePacksQuery>['rulePack']['rules'][number];
const modes = ['RAPID', 'SPECIAL', 'SIMPLIFIED', 'DIFFERENTIATED'] as const;

/** The rules in force in a jurisdiction today, with the pack each comes from. */
export function RulePacks() {
  const { t } = useTranslation('reference');
  const { locale } = useLocale();
  const [asked, ask] = useSearchState(['division', 'mode']);
  const division = asked.division || '21';
  const [{ data, error }, again] = useQuery({
    query: RulePacksQuery,
    variables: { division, mode: modes.find((mode) => mode === asked.mode) ?? null },
  });
  if (error) return <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading rows={10} />;
  const places = new Map(data.rulePacks.map((pack) => [pack.division.code, pack.division.name]));
  const named = (pack: { name: string; nameEn: string }) => (locale === 'zh' ? pack.name : pack.nameEn);
  return (
    <section className="panel" aria-label={t('tabs.rules')}>
      <div className="toolbar">
        <Select
          aria-label={t('jurisdiction')}
          style={{ width: 180 }}
          value={division}
          options={[...places].map(([value, label]) => ({ value, label }))}
          onChange={(value) => ask({ division: value })}
        />
        <Select
          aria-label={t('anyMode')}
          placeholder={t('anyMode')}
          style={{ width: 180 }}
          allowClear
          value={asked.mode || undefined}
          options={modes.map((value) => ({ value, label: t(`auditMode.${value}`) }))}
          onChange={(value?: string) => ask({ mode: value })}
        />
      </div>
      <p className="quiet">
        {t('packsInForce')}{' '}
        {data.rulePack.packs
          .map((pack) => t('packVersion', { name: named(pack), day: pack.effectiveFrom, version: pack.version }))
          .join(' › ')}
      </p>
      {data.rulePack.rules.length === 0 && <Nothing />}
      <div className="scroll-x">
        <table className="plain dense">
          <thead>
            <tr>
              {['rule', 'value', 'fromPack', 'citation', 'verified'].map((key) => (
                <th scope="col" key={key}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rulePack.rules.map((rule) => (
              <tr key={rule.key}>
                <th scope="row">{locale === 'zh' ? rule.name : rule.nameEn}</th>
                <td>
                  <RuleValue rule={rule} />
                  <div className="quiet small">{locale === 'zh' ? rule.text : rule.textEn}</div>
                </td>
                <td>
                  {named(rule.pack)}
                  {rule.overrides.length > 0 && (
                    <div className="quiet small">
                      {t('overrides', { packs: rule.overrides.map((o) => named(o.pack)).join('、') })}
                    </div>
                  )}
                </td>
                <td className="quiet">{rule.citation}</td>
                <td>
                  <Verified yes={rule.verified} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function RuleValue({ rule }: { rule: Shown }) {
  const { t } = useTranslation('reference');
  const item = (code: string) =>
    t([`auditStage.${code}`, `ruleItem.${code}`, `auditMode.${code}`], { defaultValue: code });
  return (
    <>
      {rule.amount !== null && (
        <span className="num">{t(`ruleUnit.${rule.unit ?? 'FACTOR'}`, { amount: rule.amount })} </span>
      )}
      {rule.holds !== null && <span>{t(rule.holds ? 'yes' : 'no')} </span>}
      {rule.items.length > 0 && <span>{rule.items.map(item).join('、')}</span>}
    </>
  );
}
