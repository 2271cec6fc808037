import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../api/graphql.ts';
import { enterprisesUrl, enterpriseUrl } from '../features/enterprises/urls.ts';
import { parkUrl } from '../features/parks/urls.ts';
import { useFormat } from '../ui/format.ts';

const FindQuery = graphql(`
  query Find($text: String!) {
    parks(search: $text, first: 4) {
      nodes {
        id
        code
        name
      }
    }
    enterprises(search: $text, first: 8) {
      nodes {
        id
        name
        creditCode
      }
    }
  }
`);
const pause = 220;

/** The search box of the top bar: parks and enterprises by name, credit code or pinyin initials. */
export function Finder() {
  const { t } = useTranslation('app');
  const { withCode } = useFormat();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked, ask] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => ask(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const [{ data, fetching }] = useQuery({ query: FindQuery, variables: { text: asked }, pause: !asked });
  const go = (to: string) => {
    setText('');
    void navigate(to);
  };
  const found = asked && data ? data : null;
  const options = found
    ? [
        {
          label: t('searchParks'),
          options: found.parks.nodes.map((p) => ({ value: parkUrl(p.code), label: withCode(p.name, p.code) })),
        },
        {
          label: t('searchEnterprises'),
          options: found.enterprises.nodes.map((e) => ({
            value: enterpriseUrl(e.id),
            label: (
              <span className="found">
                <span>{e.name}</span>
                <span className="quiet mono">{e.creditCode}</span>
              </span>
            ),
          })),
        },
        { label: '', options: [{ value: enterprisesUrl({ search: asked }), label: t('searchMore', { text: asked }) }] },
      ].filter((group) => group.options.length > 0)
    : [];
  return (
    <div role="search" className="finder">
      <AutoComplete
        value={text}
        options={options}
        onChange={(value: string) => {
          if (!value.startsWith('/')) setText(value);
        }}
        onSelect={go}
        notFoundContent={asked && !fetching ? t('searchNothing') : null}
        popupMatchSelectWidth={460}
        defaultActiveFirstOption={false}
      >
        <Input
          prefix={<SearchOutlined aria-hidden />}
          placeholder={t('search')}
          aria-label={t('search')}
          allowClear
          onPressEnter={() => text.trim() && options.length === 0 && go(enterprisesUrl({ search: text.trim() }))}
        />
      </AutoComplete>
    </div>
  );
}
