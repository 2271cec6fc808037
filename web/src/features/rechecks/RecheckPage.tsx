import { App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { useCursorPages } from '../../ui/cursor-pages.ts';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { useSettled } from '../../ui/settled.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { Draw, OneDraw, type DrawRead } from './documents.ts';
import { Members } from './Members.tsx';
import { Proof } from './Proof.tsx';
import { rechecksPath } from './urls.ts';

export default function RecheckPage() {
  const { t } = useTranslation('rechecks');
  const { id = '' } = useParams();
  const [asked, ask] = useSearchState(['search', 'show']);
  const search = useSettled(asked.search.trim()) || null;
  const drawn = asked.show === 'drawn' ? true : null;
  const pages = useCursorPages(JSON.stringify([id, search, drawn]));
  const [{ data, error, fetching }, again] = useQuery({
    query: OneDraw,
    variables: { id, search, drawn, first: pages.first, after: pages.after },
    requestPolicy: 'cache-and-network',
  });
  const draw = data?.node?.__typename === 'RecheckDraw' ? data.node : null;
  if (!draw)
    return (
      <Page title={t('title')}>
        {error ? (
          <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
        ) : fetching || !data ? (
          <Loading rows={8} />
        ) : (
          <Nothing action={<Link to={rechecksPath}>{t('back')}</Link>}>{t('gone')}</Nothing>
        )}
      </Page>
    );
  const { authority, year, round, committedOn, drawnOn, populationCount, size, doneCount } = draw;
  return (
    <Page
      title={t('titleOf', { authority: authority.name, year, round })}
      lead={
        <>
          {t('line', { committedOn, population: populationCount, size })}
          {drawnOn && ` · ${t('drawnLine', { drawnOn, done: doneCount, size })}`} ·{' '}
          <Link to={rechecksPath}>{t('back')}</Link>
        </>
      }
      actions={draw.mayDraw && draw.status === 'COMMITTED' && <DrawNow draw={draw} />}
    >
      <Members {...{ draw, pages, asked, ask }} loading={fetching} />
      <Proof draw={draw} />
    </Page>
  );
}

function DrawNow({ draw }: { draw: DrawRead }) {
  const { t } = useTranslation('rechecks');
  const { message } = App.useApp();
  const [asking, ask] = useState(false);
  const [key] = useState(newKey);
  const [{ fetching, data, error }, reveal] = useMutation(Draw);
  const problem = data && data.drawRecheck.__typename !== 'RecheckDraw' ? data.drawRecheck : null;
  const confirm = async () => {
    const asked = { draw: draw.id, version: draw.version, key };
    const { data: done } = await reveal(asked, { additionalTypenames: ['RecheckDraw', 'RecheckMember'] });
    if (done?.drawRecheck.__typename !== 'RecheckDraw') return;
    void message.success(t('drawn', { size: draw.size }));
    ask(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => ask(true)}>
        {t('draw')}
      </Button>
      <Modal
        open={asking}
        title={t('drawTitle', { size: draw.size })}
        okText={t('draw')}
        confirmLoading={fetching}
        onOk={() => void confirm()}
        onCancel={() => ask(false)}
      >
        <p>{t('drawText')}</p>
        {error && <Failed error={error} />}
        {problem && <Refused problem={problem} />}
      </Modal>
    </>
  );
}
