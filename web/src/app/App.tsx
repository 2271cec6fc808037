import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ComponentProps } from 'react';
import { RouterProvider } from 'react-router';
import { ApiProvider } from '../api/ApiProvider.tsx';
import type { Fetch } from '../api/client.ts';
import { languageTag, useLocale } from '../ui/i18n.ts';
import { theme } from '../ui/theme.ts';

interface Props {
  readonly router: ComponentProps<typeof RouterProvider>['router'];
  readonly origin?: string;
  readonly fetch?: Fetch;
}

export function App({ router, origin, fetch }: Props) {
  const { locale } = useLocale();
  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <ApiProvider locale={languageTag(locale)} {...(origin && { origin })} {...(fetch && { fetch })}>
          <RouterProvider router={router} />
        </ApiProvider>
      </AntApp>
    </ConfigProvider>
  );
}
