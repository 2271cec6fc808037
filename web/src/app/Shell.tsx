import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CheckSquareOutlined,
  CloudOutlined,
  ClusterOutlined,
  CloudUploadOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FormOutlined,
  FundOutlined,
  MenuFoldOutlined,
  MenuUnfoldOutlined,
  LineChartOutlined,
  OrderedListOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  StarOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { AccountMenu } from '../features/access/AccountMenu.tsx';
import { signInUrl } from '../features/access/urls.ts';
import { useViewer } from '../features/access/viewer.ts';
import { resultsPath, scoringPath } from '../features/assessments/urls.ts';
import { auditsPath } from '../features/audits/urls.ts';
import { carbonPath } from '../features/carbon-verifications/urls.ts';
import { creditRatingsPath } from '../features/credit-ratings/urls.ts';
import { enterprisesUrl } from '../features/enterprises/urls.ts';
import { expertsPath } from '../features/experts/urls.ts';
import { importsUrl } from '../features/imports/urls.ts';
import { logUrl } from '../features/log/urls.ts';
import { mandatoryListsPath } from '../features/mandatory-lists/urls.ts';
import { Reminders } from '../features/orders/Reminders.tsx';
import { ordersPath } from '../features/orders/urls.ts';
import { parksUrl } from '../features/parks/urls.ts';
import { progressPath } from '../features/progress/urls.ts';
import { rechecksPath } from '../features/rechecks/urls.ts';
import { referenceUrl } from '../features/reference/urls.ts';
import { savingsUrl } from '../features/schemes/urls.ts';
import { trainingsUrl } from '../features/trainings/urls.ts';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Failed, Loading } from '../ui/States.tsx';
import { Finder } from './Finder.tsx';
import { isOpenToAll, OpenShell } from './OpenShell.tsx';

const places: readonly { key: string; to: string; icon: ReactNode }[] = [
  { key: 'parks', to: parksUrl, icon: <ApartmentOutlined aria-hidden /> },
  { key: 'explorer', to: '/explorer', icon: <ClusterOutlined aria-hidden /> },
  { key: 'audits', to: auditsPath, icon: <FileDoneOutlined aria-hidden /> },
  { key: 'wholeAudits', to: '/whole-audits', icon: <AuditOutlined aria-hidden /> },
  { key: 'mandatoryLists', to: mandatoryListsPath, icon: <OrderedListOutlined aria-hidden /> },
  { key: 'rechecks', to: rechecksPath, icon: <SafetyCertificateOutlined aria-hidden /> },
  { key: 'results', to: resultsPath, icon: <CheckSquareOutlined aria-hidden /> },
  { key: 'creditRatings', to: creditRatingsPath, icon: <StarOutlined aria-hidden /> },
  { key: 'savings', to: savingsUrl, icon: <FundOutlined aria-hidden /> },
  { key: 'progress', to: progressPath, icon: <LineChartOutlined aria-hidden /> },
  { key: 'imports', to: importsUrl, icon: <CloudUploadOutlined aria-hidden /> },
  { key: 'enterprises', to: enterprisesUrl(), icon: <BankOutlined aria-hidden /> },
  { key: 'reference', to: referenceUrl, icon: <BookOutlined aria-hidden /> },
];
const expertsPlace = { key: 'experts', to: expertsPath, icon: <TeamOutlined aria-hidden /> };
const scoringPlace = { key: 'scoring', to: scoringPath, icon: <FormOutlined aria-hidden /> };
const ordersPlace = { key: 'orders', to: ordersPath, icon: <AlertOutlined aria-hidden /> };
const trainingsPlace = { key: 'trainings', to: trainingsUrl, icon: <ReadOutlined aria-hidden /> };
const carbonPlace = { key: 'carbon', to: carbonPath, icon: <CloudOutlined aria-hidden /> };
const trains = ['REGULATOR', 'ENTERPRISE'];
const logPlace = { key: 'log', to: logUrl, icon: <FileProtectOutlined aria-hidden /> };
const readsLog = ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR', 'ADMINISTRATOR'];

export function Shell() {
  const { t } = useTranslation('app');
  const [{ data, fetching, error }, again] = useViewer();
  const [folded, fold] = useState(false);
  const location = useLocation();
  const loading = useNavigation().state === 'loading';
  const main = useRef<HTMLElement>(null);
  const from = useRef(location.pathname);

  useEffect(() => {
    if (from.current !== location.pathname) main.current?.focus({ preventScroll: true });
    from.current = location.pathname;
  }, [location.pathname]);

  if (fetching && !data)
    return (
      <div className="shell-wait">
        <Loading rows={6} />
      </div>
    );
  if (error && !data)
    return (
      <div className="shell-wait">
        <Failed error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      </div>
    );
  if (!data?.viewer && isOpenToAll(location.pathname)) return <OpenShell />;
  if (!data?.viewer) return <Navigate to={signInUrl(location.pathname + location.search)} replace />;
  const regulator = data.viewer.memberships.some(({ role }) => role === 'REGULATOR');
  const expert = data.viewer.memberships.some(({ role }) => role === 'EXPERT');
  const mayTrain = data.viewer.memberships.some(({ role }) => trains.includes(role));
  const mayReadLog = data.viewer.memberships.some(({ role }) => readsLog.includes(role));

  return (
    <div className={folded ? 'shell folded' : 'shell'}>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="top">
        <Link to="/" className="brand" aria-label={t('brandFull')}>
          <img src="/favicon.svg" alt="" width={28} height={28} />
          <span>{t('brand')}</span>
        </Link>
        <Finder />
        <div className="top-end">
          <LanguageSwitch />
          <Reminders regulator={regulator} />
          <AccountMenu viewer={data.viewer} />
        </div>
      </header>
      <nav className="side" aria-label={t('navigation')}>
        <ul>
          {[
            ...places,
            ...(regulator ? [ordersPlace, expertsPlace] : []),
            ...(expert ? [scoringPlace] : []),
            ...(mayTrain ? [trainingsPlace, carbonPlace] : []),
            ...(mayReadLog ? [logPlace] : []),
          ].map(({ key, to, icon }) => (
            <li key={key}>
              <NavLink to={to} title={folded ? t(`nav.${key}`) : undefined} aria-label={t(`nav.${key}`)}>
                {icon}
                <span>{t(`nav.${key}`)}</span>
              </NavLink>
            </li>
          ))}
        </ul>
        <button type="button" className="fold" aria-expanded={!folded} onClick={() => fold(!folded)}>
          {folded ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          <span>{t(folded ? 'expand' : 'collapse')}</span>
        </button>
      </nav>
      <main id="main" ref={main} tabIndex={-1} aria-busy={loading}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ScrollRestoration />
    </div>
  );
}
