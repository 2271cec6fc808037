import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { useDivisionOptions } from '../../api/division-options.ts';
import { dayInShanghai } from '../../ui/format.ts';
import type { Field, Loaded, Option, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { Failed } from '../../ui/States.tsx';
import { EditExemplar as Edit, ProposeExemplar as Propose } from './change-documents.ts';
import { EnterprisesToExemplify, ParksToExemplify, RecordQuery, touched, type RecordLoaded } from './documents.ts';
import { useFigureLines } from './figure-lines.ts';
import { useRecordNow, type OfRecord } from './record-now.ts';

const useEnterprises = (search: string): Option[] => {
  const [{ data }] = useQuery({ query: EnterprisesToExemplify, variables: { search: search || null } });
  return (data?.enterprises.nodes ?? []).map(({ id, name, creditCode }) => ({
    ...{ value: id, label: [name, creditCode].filter(Boolean).join(' ') },
  }));
};
const useParks = (search: string): Option[] => {
  const [{ data }] = useQuery({ query: ParksToExemplify, variables: { search: search || null } });
  return (data?.parks.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
};
const kinds = ['ENTERPRISE', 'PARK', 'PROJECT'] as const;
const text = (values: Values, name: string) => (typeof values[name] === 'string' ? values[name] : '');
const maybe = (values: Values, name: string) => text(values, name) || null;
const number = (values: Values, name: string) => (typeof values[name] === 'number' ? values[name] : 0);
const list = (values: Values, name: string) =>
  Array.isArray(values[name]) ? [...(values[name] as readonly string[])] : [];
const kindOf = (values: Values) => kinds.find((one) => one === values['kind']) ?? 'ENTERPRISE';

function useFields(): Field[] {
  const { t } = useTranslation('exemplars');
  return [
    {
      name: 'kind',
      label: t('kindLabel'),
      kind: 'choice',
      required: true,
      options: kinds.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    { name: 'title', label: t('titleColumn'), kind: 'text' },
    { name: 'year', label: t('year'), kind: 'number', least: 2003 },
    { name: 'summary', label: t('summaryZh'), kind: 'longText' },
    { name: 'summaryEn', label: t('summaryEn'), kind: 'longText' },
    { name: 'figures', label: t('figuresField'), kind: 'texts', hint: t('figuresHint') },
  ];
}
const nothing: Values = {
  ...{ authority: null, enterprise: null, park: null, kind: 'ENTERPRISE', title: null },
  ...{ year: Number(dayInShanghai().slice(0, 4)), summary: null, summaryEn: null, figures: [] },
};

export function ProposeExemplar({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['exemplars', 'ui']);
  const [, propose] = useMutation(Propose);
  const lines = useFigureLines();
  const fields = useFields();
  return (
    <EditDrawer
      title={t('propose')}
      fields={[
        { name: 'authority', label: t('authority'), kind: 'found', useOptions: useDivisionOptions },
        { name: 'enterprise', label: t('enterprise'), kind: 'found', useOptions: useEnterprises },
        { name: 'park', label: t('park'), kind: 'found', useOptions: useParks },
        ...fields,
      ]}
      loaded={{ version: 0, values: nothing }}
      onClose={onClose}
      save={async (_, changes, key) => {
        const values = { ...nothing, ...changes };
        const { figures, problem } = lines.read(list(values, 'figures'));
        if (problem) return problem;
        const input = {
          ...{ kind: kindOf(values), title: text(values, 'title'), year: number(values, 'year') },
          ...{ summary: text(values, 'summary'), summaryEn: maybe(values, 'summaryEn'), figures },
        };
        const place = { enterprise: maybe(values, 'enterprise'), park: maybe(values, 'park') };
        const { data, error } = await propose({ authority: text(values, 'authority'), ...place, input, key }, touched);
        return outcomeOf('Exemplar', data?.proposeExemplar, error, async () => null, t('ui:offline'));
      }}
    />
  );
}

/** What is proposed, with what it rests on. */
export function EditExemplar({ one, onClose }: OfRecord) {
  const [{ data, error }] = useQuery({ query: RecordQuery, variables: { id: one.id }, requestPolicy: 'network-only' });
  if (error && !data) return <Failed error={error} />;
  return data?.node?.__typename === 'Exemplar' ? <EditForm one={data.node} onClose={onClose} /> : null;
}
function EditForm({ one, onClose }: { one: RecordLoaded; onClose: () => void }) {
  const { t } = useTranslation(['exemplars', 'ui']);
  const [, edit] = useMutation(Edit);
  const recordNow = useRecordNow();
  const lines = useFigureLines();
  const fields = useFields();
  const audits = one.enterprise?.audits.nodes ?? [];
  const loadedFrom = ({
    version,
    kind,
    title,
    year,
    summary,
    summaryEn,
    figures,
    audit,
    schemes,
  }: RecordLoaded): Loaded => ({
    version,
    values: {
      ...{ kind, title, year, summary, summaryEn, figures: figures.map(lines.line), audit: audit?.id ?? null },
      schemes: schemes.flatMap((scheme) => (scheme ? [scheme.id] : [])),
    },
  });
  const grounds: Field[] = one.enterprise
    ? [
        {
          ...{ name: 'audit', label: t('audit'), kind: 'choice' },
          options: audits.map(({ id, openedOn }) => ({ value: id, label: t('auditOf', { day: openedOn }) })),
        },
        {
          ...{ name: 'schemes', label: t('schemes'), kind: 'choices' },
          options: audits.flatMap(({ schemes }) => schemes.nodes.map(({ id, name }) => ({ value: id, label: name }))),
        },
      ]
    : [];
  const again = async () => {
    const now = await recordNow(one.id);
    return now && loadedFrom(now);
  };
  return (
    <EditDrawer
      title={t('editOf', { title: one.title })}
      fields={[...fields, ...grounds]}
      loaded={loadedFrom(one)}
      onClose={onClose}
      save={async (version, changes, key) => {
        const said = (name: string) => name in changes;
        const { figures, problem } = lines.read(list(changes, 'figures'));
        if (problem) return problem;
        const input = {
          ...(said('kind') && { kind: kindOf(changes) }),
          ...(said('title') && { title: text(changes, 'title') }),
          ...(said('year') && { year: number(changes, 'year') }),
          ...(said('summary') && { summary: text(changes, 'summary') }),
          ...(said('summaryEn') && { summaryEn: maybe(changes, 'summaryEn') }),
          ...(said('figures') && { figures }),
          ...(said('audit') && { audit: maybe(changes, 'audit') }),
          ...(said('schemes') && { schemes: list(changes, 'schemes') }),
        };
        const { data, error } = await edit({ exemplar: one.id, version, input, key }, touched);
        return outcomeOf('Exemplar', data?.editExemplar, error, again, t('ui:offline'));
      }}
    />
  );
}
