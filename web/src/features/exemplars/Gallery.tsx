import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CursorPages } from '../../ui/cursor-pages.ts';
import type { Connection } from '../../ui/CursorTable.tsx';
import { useFormat } from '../../ui/format.ts';
import { Pager } from '../../ui/Pager.tsx';
import { Nothing } from '../../ui/States.tsx';
import type { PublishedShown } from './documents.ts';
import './exemplars.css';
import { useFigureName } from './Figures.tsx';
import { exemplarUrl } from './urls.ts';

interface Props {
  readonly connection: Connection<PublishedShown>;
  readonly pages: CursorPages;
  readonly loading: boolean;
}

/** A page of exemplars as cards. */
export function Gallery({ connection, pages, loading }: Props) {
  const { t } = useTranslation('exemplars');
  if (connection.totalCount === 0) return <Nothing>{t('none')}</Nothing>;
  return (
    <div aria-busy={loading}>
      <ul className="exemplars" aria-label={t('title')}>
        {connection.nodes.map((one) => (
          <li key={one.id}>
            <Card one={one} />
          </li>
        ))}
      </ul>
      <Pager
        pages={pages}
        busy={loading}
        shown={connection.nodes.length}
        total={connection.totalCount}
        info={connection.pageInfo}
      />
    </div>
  );
}

function Card({ one }: { one: PublishedShown }) {
  const { t } = useTranslation('exemplars');
  const { share, locale } = useFormat();
  const nameOf = useFigureName();
  const summary = locale === 'en' ? (one.summaryEn ?? one.summary) : one.summary;
  const saved = one.figures.flatMap((figure) =>
    figure.baseline ? [{ name: nameOf(figure), change: (figure.value - figure.baseline) / figure.baseline }] : [],
  );
  return (
    <article>
      <div className="named">
        <span className="chip strong">{t(`kind.${one.kind}`)}</span>
        <span className="quiet num">{one.year}</span>
        {one.withdrawnOn && <span className="chip warn">{t('withdrawn', { day: one.withdrawnOn })}</span>}
      </div>
      <h3>
        <Link to={exemplarUrl(one.id)}>{one.title}</Link>
      </h3>
      <div>{one.name}</div>
      <div className="quiet small">{[one.division?.name, one.industry?.name].filter(Boolean).join(' · ')}</div>
      {summary && <p className="clamped">{summary}</p>}
      {saved.slice(0, 3).map(({ name, change }) => (
        <div key={name} className="small num">
          {name} {change > 0 ? '+' : ''}
          {share(change)}
        </div>
      ))}
    </article>
  );
}
