import * as members from '../features/access/members-strings.ts';
import * as access from '../features/access/strings.ts';
import * as tokens from '../features/access/tokens-strings.ts';
import * as assessments from '../features/assessments/strings.ts';
import * as audits from '../features/audits/strings.ts';
import * as disclosures from '../features/disclosures/strings.ts';
import * as whomToInvite from '../features/drives/choose-strings.ts';
import * as drives from '../features/drives/strings.ts';
import * as carbonVerifications from '../features/carbon-verifications/strings.ts';
import * as creditRatings from '../features/credit-ratings/strings.ts';
import * as consents from '../features/enterprises/consent-strings.ts';
import * as enterprises from '../features/enterprises/strings.ts';
import * as standing from '../features/enterprises/standing-strings.ts';
import * as experts from '../features/experts/strings.ts';
import * as exemplars from '../features/exemplars/strings.ts';
import * as explorer from '../features/explorer/strings.ts';
import * as guidanceTeam from '../features/guidance-team/strings.ts';
import * as imports from '../features/imports/strings.ts';
import * as invitations from '../features/invitations/strings.ts';
import * as log from '../features/log/strings.ts';
import * as mandatoryLists from '../features/mandatory-lists/strings.ts';
import * as notes from '../features/notes/strings.ts';
import * as orders from '../features/orders/strings.ts';
import * as parks from '../features/parks/strings.ts';
import * as progress from '../features/progress/strings.ts';
import * as rechecks from '../features/rechecks/strings.ts';
import * as reference from '../features/reference/strings.ts';
import * as reminders from '../features/reminders/strings.ts';
import * as schemes from '../features/schemes/strings.ts';
import * as seenByOthers from '../features/seen-by-others/strings.ts';
import * as trainings from '../features/trainings/strings.ts';
import * as wholeAudits from '../features/whole-audits/strings.ts';
import * as ui from '../ui/strings.ts';
import * as app from './strings.ts';

/** The i18n namespaces: 'reference:indicator.COD', 'whole-audits:title'. */
export const words = {
  ui,
  app,
  access,
  assessments,
  audits,
  tokens,
  consents,
  disclosures,
  drives,
  enterprises,
  exemplars,
  experts,
  explorer,
  imports,
  invitations,
  log,
  members,
  notes,
  orders,
  parks,
  progress,
  rechecks,
  reminders,
  schemes,
  standing,
  reference,
  trainings,
  'carbon-verifications': carbonVerifications,
  'credit-ratings': creditRatings,
  'seen-by-others': seenByOthers,
  'guidance-team': guidanceTeam,
  'mandatory-lists': mandatoryLists,
  'whole-audits': wholeAudits,
  'whom-to-invite': whomToInvite,
};
