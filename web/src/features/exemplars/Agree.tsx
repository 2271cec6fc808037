import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { AgreeToExemplar } from './change-documents.ts';
import { RecordQuery, touched } from './documents.ts';
import { ExemplarFigures } from './Figures.tsx';

/** What would be published, word by word, and the consent to it. */
export function Agree({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['exemplars', 'ui']);
  const { message } = App.useApp();
  const [{ data, error, fetching }, again] = useQuery({
    query: RecordQuery,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const [{ fetching: saving }, agree] = useMutation(AgreeToExemplar);
  const [refusal, refuse] = useState<string | null>(null);
  const [key] = useState(newKey);
  const one = data?.node?.__typename === 'Exemplar' ? data.node : null;
  const submit = async (version: number) => {
    const { data: answer, error: failed } = await agree({ exemplar: id, version, key: `${key} ${version}` }, touched);
    const said = answer?.agreeToExemplar;
    if (said?.__typename === 'Exemplar') {
      void message.success(t('agreeDone'));
      return onClose();
    }
    refuse(said?.message ?? failed?.graphQLErrors[0]?.message ?? t('ui:offline'));
    again({ requestPolicy: 'network-only' });
  };
  return (
    <Drawer
      open
      size={640}
      title={one ? t('agreeTo', { title: one.title }) : t('agree')}
      onClose={onClose}
      footer={
        one?.mayAgree && (
          <Button type="primary" loading={saving} onClick={() => void submit(one.version)}>
            {t('agree')}
          </Button>
        )
      }
    >
      {error && <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />}
      {!data && fetching && <Loading rows={6} />}
      {data && !one && <Nothing />}
      {refusal && <Refused problem={{ message: refusal }} />}
      {one && (
        <>
          <p className="quiet">{t('agreeNote')}</p>
          <h2>{one.title}</h2>
          <p>
            {one.name} · {t(`kind.${one.kind}`)} · {one.year}
          </p>
          <p style={{ whiteSpace: 'pre-wrap' }}>{one.summary}</p>
          {one.summaryEn && <p style={{ whiteSpace: 'pre-wrap' }}>{one.summaryEn}</p>}
          <ExemplarFigures title={one.title} figures={one.figures} />
        </>
      )}
    </Drawer>
  );
}
