import { Alert, App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { newKey } from '../../ui/editing/edit.ts';
import { Unsaved } from '../../ui/editing/Unsaved.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Page } from '../../ui/Page.tsx';
import { useSearchState } from '../../ui/search-state.ts';
import { Failed, Loading, Nothing, Refused } from '../../ui/States.tsx';
import { OpenDrive } from './change-documents.ts';
import { ContinuedQuery, touched } from './documents.ts';
import { blankDrive, isChanged, plainPath, type DriveDraft, type Wrong } from './drive-draft.ts';
import { DriveFields } from './DriveFields.tsx';
import { GoTo } from './GoTo.tsx';
import { useOwnEnterprises } from './own-enterprises.ts';
import { chooseUrl, drivesPath } from './urls.ts';
import './drives.css';

/** Where a drive is opened, of one's own will or to pass on an invitation that was accepted. */
export default function NewDrive() {
  const { t } = useTranslation('drives');
  const [asked] = useSearchState(['lead', 'continues']);
  const { own, error, fetching, again } = useOwnEnterprises();
  const [{ data, error: failed, fetching: reading }] = useQuery({
    query: ContinuedQuery,
    variables: { id: asked.continues },
    pause: !asked.continues,
  });
  const continued = data?.node?.__typename === 'ReceivedInvitation' ? data.node : null;
  const wrong = error ?? failed;
  return (
    <Page title={t('newTitle')} lead={t('newLead')} actions={<LinkButton to={drivesPath}>{t('back')}</LinkButton>}>
      {wrong && <Failed error={wrong} onRetry={again} />}
      {(fetching || reading) && <Loading rows={8} />}
      {!fetching && !error && own.length === 0 && <Nothing>{t('noOwn')}</Nothing>}
      {asked.continues && !reading && !failed && !continued && (
        <Alert type="warning" showIcon title={t('continuesMissing')} />
      )}
      {!fetching && !reading && own.length > 0 && (!asked.continues || continued) && (
        <TheForm own={own} continued={continued} preferred={continued?.enterprise?.id ?? asked.lead} />
      )}
    </Page>
  );
}

interface Continued {
  readonly id: string;
  readonly enterprise: { readonly id: string; readonly name: string } | null;
  readonly askers: readonly { readonly lead: string; readonly name: string; readonly onBehalfOf: string | null }[];
}
interface Props {
  readonly own: readonly { readonly id: string; readonly name: string }[];
  readonly continued: Continued | null;
  readonly preferred: string;
}
function TheForm({ own, continued, preferred }: Props) {
  const { t } = useTranslation(['drives', 'ui']);
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [, openDrive] = useMutation(OpenDrive);
  const [start] = useState(blankDrive);
  const [draft, setDraft] = useState<DriveDraft>(start);
  const [lead, chooseLead] = useState((own.find(({ id }) => id === preferred) ?? own[0])!.id);
  const [behalfOf, chooseBehalf] = useState(continued?.askers[0]?.lead ?? null);
  const [key, setKey] = useState(newKey);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [wrong, setWrong] = useState<readonly Wrong[]>([]);
  const [refusal, refuse] = useState<string | null>(null);
  const change = (next: DriveDraft, field: string) => {
    setDraft(next);
    setWrong((now) => now.filter(({ path }) => path.split('.')[0] !== field));
    setKey(newKey());
  };
  const submit = async () => {
    refuse(null);
    const { name, dueOn, ...rest } = draft;
    const missing = [...(name ? [] : ['name']), ...(dueOn ? [] : ['dueOn'])];
    if (!name || !dueOn) return setWrong(missing.map((path) => ({ path, message: t('fillIn') })));
    setSaving(true);
    const { data, error } = await openDrive(
      {
        ...{ lead, name, dueOn, key, goal: rest.goal, message: rest.message, named: rest.named, year: rest.year },
        ...{ indicators: [...rest.indicators], templates: rest.templates.map((one) => ({ ...one })) },
        remindEveryDays: rest.remindEveryDays ?? 0,
        ...(continued && { continues: continued.id, behalfOf }),
      },
      touched,
    );
    setSaving(false);
    const answer = data?.openDrive;
    if (answer?.__typename === 'Drive') {
      void message.success(t('done'));
      return setSaved(answer.id);
    }
    if (answer?.__typename === 'InvalidInput')
      return setWrong(answer.fields.map((one) => ({ ...one, path: plainPath(one.path) })));
    return refuse(answer?.message ?? error?.graphQLErrors[0]?.message ?? t('ui:offline'));
  };
  // Once saved, nothing typed is lost any more by leaving.
  if (saved) return <GoTo to={chooseUrl(saved)} go={(to) => void navigate(to, { replace: true })} />;
  return (
    <section className="panel dr-form" aria-label={t('newTitle')}>
      {continued && (
        <Alert
          type="info"
          showIcon
          title={t('continuesTitle')}
          description={t('continuesText', { enterprise: continued.enterprise?.name ?? '' })}
        />
      )}
      <Form layout="vertical" requiredMark={false} disabled={saving} onFinish={() => void submit()}>
        {own.length > 1 && !continued && (
          <Form.Item label={t('enterprise')} htmlFor="drive-lead">
            <Select<string>
              id="drive-lead"
              value={lead}
              options={own.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={chooseLead}
            />
          </Form.Item>
        )}
        {continued && continued.askers.length > 0 && (
          <Form.Item label={t('behalfOf')} htmlFor="drive-behalf">
            <Select<string>
              id="drive-behalf"
              value={behalfOf}
              options={continued.askers.map(({ lead: value, name, onBehalfOf }) => ({
                ...{ value, label: onBehalfOf ? t('behalfOfOf', { name, root: onBehalfOf }) : name },
              }))}
              onChange={(next) => {
                chooseBehalf(next);
                setKey(newKey());
              }}
            />
          </Form.Item>
        )}
        <DriveFields draft={draft} wrong={wrong} onChange={change} />
        {refusal && <Refused problem={{ message: refusal }} />}
        <Button type="primary" htmlType="submit" loading={saving}>
          {t('create')}
        </Button>
      </Form>
      <Unsaved dirty={isChanged(draft, start) && !saving} closing={false} onLeave={() => {}} onStay={() => {}} />
    </section>
  );
}
