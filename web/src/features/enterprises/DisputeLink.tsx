import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import type { VariablesOf } from '../../api/graphql.ts';
import type { Field, Loaded, Values } from '../../ui/editing/edit.ts';
import { EditDrawer } from '../../ui/editing/EditDrawer.tsx';
import { outcomeOf } from '../../ui/editing/outcome.ts';
import { DisputeSupplyLink, touchesLinks, VersionOfLink } from './standing-documents.ts';

type Kind = VariablesOf<typeof DisputeSupplyLink>['kind'];
const kinds: readonly Kind[] = ['NOT_A_PARTNER', 'ENDED', 'WRONG_FACTS'];
const empty: Values = { kind: 'NOT_A_PARTNER', reason: null };

interface Props {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly onClose: () => void;
}

/** What an end finds wrong with a link. */
export function DisputeLink({ id, version, title, onClose }: Props) {
  const { t } = useTranslation('standing');
  const client = useClient();
  const [, dispute] = useMutation(DisputeSupplyLink);
  const again = async (): Promise<Loaded | null> => {
    const { data } = await client.query(VersionOfLink, { id }, { requestPolicy: 'network-only' }).toPromise();
    const link = data?.node;
    return link && 'version' in link && link.version !== null ? { version: link.version, values: empty } : null;
  };
  const fields: Field[] = [
    {
      ...{ name: 'kind', label: t('kind'), kind: 'choice', required: true, hint: t('disputeLead') },
      options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
    },
    { name: 'reason', label: t('reason'), kind: 'longText', hint: t('reasonHint') },
  ];
  return (
    <EditDrawer
      title={t('disputeOf', { link: title })}
      fields={fields}
      loaded={{ version, values: empty }}
      onClose={onClose}
      save={async (read, changes, key) => {
        const { kind, reason } = { ...empty, ...changes };
        const asked = { kind: kind as Kind, reason: typeof reason === 'string' ? reason : '' };
        const { data, error } = await dispute({ link: id, version: read, key, ...asked }, touchesLinks);
        return outcomeOf('SupplyLink', data?.disputeSupplyLink, error, again, t('ui:offline'));
      }}
    />
  );
}
