import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CursorPages, PageInfo } from './cursor-pages.ts';
import { useFormat } from './format.ts';

interface Props {
  readonly pages: CursorPages;
  /** What is shown is still the former page, whose end is not where the next one begins. */
  readonly busy: boolean;
  readonly shown: number;
  readonly total: number;
  readonly info: PageInfo;
}

export function Pager({ pages, busy, shown, total, info }: Props) {
  const { t } = useTranslation('ui');
  const { count } = useFormat();
  if (total === 0) return null;
  return (
    <div className="pager">
      <span role="status" className="quiet num">
        {t('page', { from: count(pages.offset + 1), to: count(pages.offset + shown), total: count(total) })}
      </span>
      <Button size="small" disabled={!pages.hasPrevious} onClick={() => busy || pages.previous()}>
        {t('previousPage')}
      </Button>
      <Button size="small" disabled={!info.hasNextPage} onClick={() => busy || pages.next(info)}>
        {t('nextPage')}
      </Button>
    </div>
  );
}
