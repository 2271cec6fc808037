import type { ComponentType } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import {
  forgotPath,
  invitationPath,
  mailboxPath,
  membersPath,
  resetPath,
  signInPath,
  tokensPath,
} from '../features/access/urls.ts';
import { opinionPath, resultsPath, scoringPath } from '../features/assessments/urls.ts';
import { auditsPath } from '../features/audits/urls.ts';
import { carbonPath } from '../features/carbon-verifications/urls.ts';
import { creditRatingsPath } from '../features/credit-ratings/urls.ts';
import { disclosuresPath, openDataPath } from '../features/disclosures/urls.ts';
import { drivesPath } from '../features/drives/urls.ts';
import { enterprisesPath } from '../features/enterprises/urls.ts';
import { exemplarsPath } from '../features/exemplars/urls.ts';
import { expertsPath } from '../features/experts/urls.ts';
import { guidanceTeamPath } from '../features/guidance-team/urls.ts';
import { importsUrl } from '../features/imports/urls.ts';
import { answerPath, invitationsPath } from '../features/invitations/urls.ts';
import { logUrl } from '../features/log/urls.ts';
import { mandatoryListsPath } from '../features/mandatory-lists/urls.ts';
import { ordersPath } from '../features/orders/urls.ts';
import { parksUrl } from '../features/parks/urls.ts';
import { progressPath, reportPath } from '../features/progress/urls.ts';
import { rechecksPath } from '../features/rechecks/urls.ts';
import { referenceUrl } from '../features/reference/urls.ts';
import { mailRemindersPath, unsubscribePath } from '../features/reminders/urls.ts';
import { savingsUrl, schemesPath } from '../features/schemes/urls.ts';
import { seenByOthersPath } from '../features/seen-by-others/urls.ts';
import { trainingsUrl } from '../features/trainings/urls.ts';
import { Broken, NoSuchPage } from './Broken.tsx';
import { Shell } from './Shell.tsx';

const screen = (load: () => Promise<{ default: ComponentType }>) => async () => ({ Component: (await load()).default });

const parkPage = async () => {
  const [{ default: ParkPage }, { EnterpriseBrowser }, { ParkExemplars }, { Notes }] = await Promise.all([
    import('../features/parks/ParkPage.tsx'),
    import('../features/enterprises/EnterpriseBrowser.tsx'),
    import('../features/exemplars/PlaceExemplars.tsx'),
    import('../features/notes/Notes.tsx'),
  ]);
  return { Component: () => <ParkPage Members={EnterpriseBrowser} Exemplars={ParkExemplars} Notes={Notes} /> };
};

const enterprisePage = async () => {
  const [{ default: EnterprisePage }, ...parts] = await Promise.all([
    import('../features/enterprises/EnterprisePage.tsx'),
    import('../features/drives/EnterpriseDrives.tsx'),
    import('../features/disclosures/EnterpriseDisclosures.tsx'),
    import('../features/orders/EnterpriseOrders.tsx'),
    import('../features/credit-ratings/EnterpriseRatings.tsx'),
    import('../features/carbon-verifications/EnterpriseCarbon.tsx'),
    import('../features/guidance-team/EnterpriseGuidance.tsx'),
    import('../features/exemplars/PlaceExemplars.tsx'),
    import('../features/notes/Notes.tsx'),
  ]);
  const [drives, disclosures, orders, ratings, carbon, guidance, exemplars, notes] = parts;
  const beside = [
    drives.EnterpriseDrives,
    ...[disclosures.EnterpriseDisclosures, orders.EnterpriseOrders, ratings.EnterpriseRatings, carbon.EnterpriseCarbon],
    ...[guidance.EnterpriseGuidance, exemplars.EnterpriseExemplars, notes.Notes],
  ];
  return { Component: () => <EnterprisePage beside={beside} /> };
};

const auditPage = async () => {
  const [{ default: AuditPage }, { AuditAssessment }, { AuditCarbon }, { Notes }] = await Promise.all([
    import('../features/audits/AuditPage.tsx'),
    import('../features/assessments/AuditAssessment.tsx'),
    import('../features/carbon-verifications/AuditCarbon.tsx'),
    import('../features/notes/Notes.tsx'),
  ]);
  return { Component: () => <AuditPage Assessment={AuditAssessment} Carbon={AuditCarbon} Notes={Notes} /> };
};

const unsubscribe = async () => {
  const [{ Unsubscribe }, { Card }] = await Promise.all([
    import('../features/reminders/Unsubscribe.tsx'),
    import('../features/access/Card.tsx'),
  ]);
  return { Component: () => <Unsubscribe Card={Card} /> };
};

const screens: RouteObject[] = [
  { path: parksUrl, lazy: screen(() => import('../features/parks/Parks.tsx')) },
  { path: `${parksUrl}/:code`, lazy: parkPage },
  { path: '/explorer', lazy: screen(() => import('../features/explorer/Explorer.tsx')) },
  { path: '/whole-audits', element: <Navigate to="/whole-audits/scope" replace /> },
  { path: '/whole-audits/scope', lazy: screen(() => import('../features/whole-audits/ScopePage.tsx')) },
  { path: '/whole-audits/:id', lazy: screen(() => import('../features/whole-audits/WholeAuditPage.tsx')) },
  { path: auditsPath, lazy: screen(() => import('../features/audits/Audits.tsx')) },
  { path: `${auditsPath}/:id`, lazy: auditPage },
  { path: expertsPath, lazy: screen(() => import('../features/experts/Experts.tsx')) },
  { path: resultsPath, lazy: screen(() => import('../features/assessments/Results.tsx')) },
  { path: scoringPath, lazy: screen(() => import('../features/assessments/ToScore.tsx')) },
  { path: `${opinionPath}/:id`, lazy: screen(() => import('../features/assessments/Opinion.tsx')) },
  { path: mandatoryListsPath, lazy: screen(() => import('../features/mandatory-lists/MandatoryLists.tsx')) },
  {
    path: `${mandatoryListsPath}/:authority/:year`,
    lazy: screen(() => import('../features/mandatory-lists/ListPage.tsx')),
  },
  { path: rechecksPath, lazy: screen(() => import('../features/rechecks/Rechecks.tsx')) },
  { path: `${rechecksPath}/:id`, lazy: screen(() => import('../features/rechecks/RecheckPage.tsx')) },
  { path: disclosuresPath, lazy: screen(() => import('../features/disclosures/Disclosures.tsx')) },
  { path: `${disclosuresPath}/:id`, lazy: screen(() => import('../features/disclosures/DisclosurePage.tsx')) },
  { path: openDataPath, lazy: screen(() => import('../features/disclosures/OpenData.tsx')) },
  { path: schemesPath, lazy: screen(() => import('../features/schemes/SchemesPage.tsx')) },
  { path: savingsUrl, lazy: screen(() => import('../features/schemes/SavingsPage.tsx')) },
  { path: progressPath, lazy: screen(() => import('../features/progress/ProgressPage.tsx')) },
  { path: reportPath, lazy: screen(() => import('../features/progress/ProgressReport.tsx')) },
  { path: trainingsUrl, lazy: screen(() => import('../features/trainings/Trainings.tsx')) },
  { path: carbonPath, lazy: screen(() => import('../features/carbon-verifications/CarbonPage.tsx')) },
  { path: creditRatingsPath, lazy: screen(() => import('../features/credit-ratings/CreditRatingsPage.tsx')) },
  { path: exemplarsPath, lazy: screen(() => import('../features/exemplars/Exemplars.tsx')) },
  { path: `${exemplarsPath}/:id`, lazy: screen(() => import('../features/exemplars/ExemplarPage.tsx')) },
  { path: guidanceTeamPath, lazy: screen(() => import('../features/guidance-team/GuidanceTeam.tsx')) },
  { path: importsUrl, lazy: screen(() => import('../features/imports/Imports.tsx')) },
  { path: `${importsUrl}/:id`, lazy: screen(() => import('../features/imports/ImportPage.tsx')) },
  { path: enterprisesPath, lazy: screen(() => import('../features/enterprises/Enterprises.tsx')) },
  { path: `${enterprisesPath}/:id`, lazy: enterprisePage },
  { path: invitationsPath, lazy: screen(() => import('../features/invitations/Portal.tsx')) },
  { path: drivesPath, lazy: screen(() => import('../features/drives/Drives.tsx')) },
  { path: `${drivesPath}/new`, lazy: screen(() => import('../features/drives/NewDrive.tsx')) },
  { path: `${drivesPath}/:id`, lazy: screen(() => import('../features/drives/DrivePage.tsx')) },
  { path: `${drivesPath}/:id/choose`, lazy: screen(() => import('../features/drives/ChoosePage.tsx')) },
  { path: ordersPath, lazy: screen(() => import('../features/orders/Orders.tsx')) },
  { path: logUrl, lazy: screen(() => import('../features/log/Log.tsx')) },
  { path: membersPath, lazy: screen(() => import('../features/access/Members.tsx')) },
  { path: referenceUrl, lazy: screen(() => import('../features/reference/Reference.tsx')) },
  { path: seenByOthersPath, lazy: screen(() => import('../features/seen-by-others/SeenByOthers.tsx')) },
  { path: mailRemindersPath, lazy: screen(() => import('../features/reminders/MailReminders.tsx')) },
  { path: tokensPath, lazy: screen(() => import('../features/access/Tokens.tsx')) },
  { path: '*', element: <NoSuchPage /> },
];

/** Open to whoever is not signed in. */
const doors: RouteObject[] = [
  { path: signInPath, lazy: screen(() => import('../features/access/SignIn.tsx')) },
  { path: forgotPath, lazy: screen(() => import('../features/access/ForgotPassword.tsx')) },
  { path: resetPath, lazy: screen(() => import('../features/access/ResetPassword.tsx')) },
  { path: invitationPath, lazy: screen(() => import('../features/access/AcceptInvitation.tsx')) },
  { path: answerPath, lazy: screen(() => import('../features/invitations/Answer.tsx')) },
  { path: unsubscribePath, lazy: unsubscribe },
  { path: mailboxPath, lazy: screen(() => import('../features/access/Mailbox.tsx')) },
];
export const routes: RouteObject[] = [
  ...doors.map((door) => ({ ...door, errorElement: <Broken />, hydrateFallbackElement: <></> })),
  {
    element: <Shell />,
    errorElement: <Broken />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <Broken />,
        children: [{ path: '/', element: <Navigate to={parksUrl} replace /> }, ...screens],
      },
    ],
  },
];
