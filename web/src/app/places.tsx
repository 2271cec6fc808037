import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BookOutlined,
  CheckSquareOutlined,
  CloudOutlined,
  CloudUploadOutlined,
  ClusterOutlined,
  DownloadOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FormOutlined,
  FundOutlined,
  LineChartOutlined,
  MailOutlined,
  OrderedListOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  SolutionOutlined,
  StarOutlined,
  TeamOutlined,
  TrophyOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import { resultsPath, scoringPath } from '../features/assessments/urls.ts';
import { auditsPath } from '../features/audits/urls.ts';
import { carbonPath } from '../features/carbon-verifications/urls.ts';
import { creditRatingsPath } from '../features/credit-ratings/urls.ts';
import { disclosuresPath, openDataPath } from '../features/disclosures/urls.ts';
import { drivesPath } from '../features/drives/urls.ts';
import { enterprisesUrl } from '../features/enterprises/urls.ts';
import { exemplarsPath } from '../features/exemplars/urls.ts';
import { expertsPath } from '../features/experts/urls.ts';
import { guidanceTeamPath } from '../features/guidance-team/urls.ts';
import { importsUrl } from '../features/imports/urls.ts';
import { OpenCount } from '../features/invitations/OpenCount.tsx';
import { invitationsPath } from '../features/invitations/urls.ts';
import { logUrl } from '../features/log/urls.ts';
import { mandatoryListsPath } from '../features/mandatory-lists/urls.ts';
import { ordersPath } from '../features/orders/urls.ts';
import { parksUrl } from '../features/parks/urls.ts';
import { progressPath } from '../features/progress/urls.ts';
import { rechecksPath } from '../features/rechecks/urls.ts';
import { referenceUrl } from '../features/reference/urls.ts';
import { savingsUrl } from '../features/schemes/urls.ts';
import { trainingsUrl } from '../features/trainings/urls.ts';
import type { zh } from './strings.ts';

export interface Place {
  readonly key: keyof (typeof zh)['nav'];
  readonly to: string;
  readonly Icon: ComponentType<{ 'aria-hidden'?: boolean }>;
  /** Drawn behind its name. */
  readonly Beside?: ComponentType;
  /** The roles it is for; for all who are signed in where it names none. */
  readonly roles?: readonly string[];
  /** Open to whoever is not signed in, too. */
  readonly open?: true;
}
interface Group {
  readonly key: keyof (typeof zh)['navGroup'];
  readonly places: readonly Place[];
}
const trained = ['REGULATOR', 'ENTERPRISE'];
const logged = ['PARK_MANAGER', 'ENTERPRISE', 'REGULATOR', 'ADMINISTRATOR'];

/** Every place of the product, by what one comes for. */
export const groups: readonly Group[] = [
  {
    key: 'chains',
    places: [
      { key: 'parks', to: parksUrl, Icon: ApartmentOutlined },
      { key: 'explorer', to: '/explorer', Icon: ClusterOutlined },
      { key: 'enterprises', to: enterprisesUrl(), Icon: BankOutlined },
      { key: 'drives', to: drivesPath, Icon: MailOutlined, roles: ['ENTERPRISE'] },
      { key: 'imports', to: importsUrl, Icon: CloudUploadOutlined },
    ],
  },
  {
    key: 'auditing',
    places: [
      { key: 'mandatoryLists', to: mandatoryListsPath, Icon: OrderedListOutlined, open: true },
      { key: 'orders', to: ordersPath, Icon: AlertOutlined, roles: ['REGULATOR'] },
      { key: 'invitations', to: invitationsPath, Icon: MailOutlined, roles: ['ENTERPRISE'], Beside: OpenCount },
      { key: 'audits', to: auditsPath, Icon: FileDoneOutlined },
      { key: 'wholeAudits', to: '/whole-audits', Icon: AuditOutlined },
      { key: 'scoring', to: scoringPath, Icon: FormOutlined, roles: ['EXPERT'] },
      { key: 'experts', to: expertsPath, Icon: TeamOutlined, roles: ['REGULATOR'] },
      { key: 'results', to: resultsPath, Icon: CheckSquareOutlined, open: true },
      { key: 'rechecks', to: rechecksPath, Icon: SafetyCertificateOutlined, open: true },
    ],
  },
  {
    key: 'outcomes',
    places: [
      { key: 'progress', to: progressPath, Icon: LineChartOutlined, open: true },
      { key: 'savings', to: savingsUrl, Icon: FundOutlined },
      { key: 'carbon', to: carbonPath, Icon: CloudOutlined, roles: trained },
      { key: 'trainings', to: trainingsUrl, Icon: ReadOutlined, roles: trained },
      { key: 'guidanceTeam', to: guidanceTeamPath, Icon: SolutionOutlined, roles: ['REGULATOR'] },
    ],
  },
  {
    key: 'published',
    places: [
      { key: 'disclosures', to: disclosuresPath, Icon: FileSearchOutlined, open: true },
      { key: 'creditRatings', to: creditRatingsPath, Icon: StarOutlined, open: true },
      { key: 'exemplars', to: exemplarsPath, Icon: TrophyOutlined, open: true },
      { key: 'openData', to: openDataPath, Icon: DownloadOutlined, open: true },
    ],
  },
  {
    key: 'records',
    places: [
      { key: 'reference', to: referenceUrl, Icon: BookOutlined },
      { key: 'log', to: logUrl, Icon: FileProtectOutlined, roles: logged },
    ],
  },
];

/** The groups as somebody with these roles finds them: without what is not for them. */
export const groupsFor = (roles: readonly string[]): Group[] =>
  groups
    .map(({ key, places }) => ({
      key,
      places: places.filter((place) => !place.roles || place.roles.some((role) => roles.includes(role))),
    }))
    .filter(({ places }) => places.length > 0);

export const openPlaces: readonly Place[] = groups.flatMap(({ places }) => places.filter((place) => place.open));
/** Whether whoever is not signed in may open a page. */
export const isOpenToAll = (path: string): boolean =>
  openPlaces.some(({ to }) => path === to || path.startsWith(`${to}/`));
