import './platform/problems.ts';
import './platform/rate-limit.ts';
import './reference/schema.ts';
import './reference/indicator-schema.ts';
import './reference/rule-packs-schema.ts';
import './access/schema.ts';
import './access/tokens-schema.ts';
import './access/members-schema.ts';
import './access/invitations-schema.ts';
import './log/schema.ts';
import './parks/schema.ts';
import './parks/totals-schema.ts';
import './enterprises/schema.ts';
import './enterprises/list-schema.ts';
import './enterprises/records-schema.ts';
import './enterprises/merge-schema.ts';
import './supply-chains/schema.ts';
import './supply-chains/graph-schema.ts';
import './supply-chains/consents-schema.ts';
import './supply-chains/tiers-schema.ts';
import './supply-chains/attribution-schema.ts';
import './imports/schema.ts';
import './imports/findings-schema.ts';
import './edits/schema.ts';
import './edits/park-schema.ts';
import './edits/record-schema.ts';
import './edits/standing-schema.ts';
import './mandatory-lists/schema.ts';
import './mandatory-lists/publish-schema.ts';
import './mandatory-lists/drafts-schema.ts';
import './mandatory-lists/draft-review-schema.ts';
import './audits/schema.ts';
import './audits/list-schema.ts';
import './audits/lifecycle-schema.ts';
import './audits/acts-schema.ts';
import './audits/credit-schema.ts';
import './audits/evidence-schema.ts';
import './schemes/figures-schema.ts';
import './schemes/schema.ts';
import './schemes/write-schema.ts';
import './schemes/paste-schema.ts';
import './schemes/ledger-schema.ts';
import './schemes/common-schema.ts';
import './orders/schema.ts';
import './orders/change-schema.ts';
import './orders/entry-clocks-schema.ts';
import './reminders/schema.ts';
import './notes/schema.ts';
import './experts/schema.ts';
import './experts/pool-schema.ts';
import './experts/panels-schema.ts';
import './assessments/schema.ts';
import './assessments/scores-schema.ts';
import './whole-audits/scope-schema.ts';
import './whole-audits/schema.ts';
import './whole-audits/edit-schema.ts';
import './drives/schema.ts';
import './drives/funnel-schema.ts';
import './drives/received-schema.ts';
import './drives/change-schema.ts';
import './drives/inviting-schema.ts';
import './drives/answer-schema.ts';
import './drives/questions-schema.ts';
import './drives/help-schema.ts';
import './drives/candidates-schema.ts';
import './rechecks/schema.ts';
import './rechecks/draws-schema.ts';
import './disclosures/schema.ts';
import './disclosures/list-schema.ts';
import './disclosures/change-schema.ts';
import './trainings/schema.ts';
import './carbon-verifications/schema.ts';
import './carbon-verifications/owners-schema.ts';
import './carbon-verifications/lists-schema.ts';
import './carbon-verifications/change-schema.ts';
import './credit-ratings/schema.ts';
import './credit-ratings/lists-schema.ts';
import './credit-ratings/public-schema.ts';
import './credit-ratings/change-schema.ts';
import './exemplars/published-schema.ts';
import './exemplars/schema.ts';
import './exemplars/change-schema.ts';
import './guidance-team/schema.ts';
import './guidance-team/visits-schema.ts';
import './guidance-team/change-schema.ts';
import './guidance-team/visits-change-schema.ts';
import './progress/schema.ts';
import './seen-by-others/schema.ts';
import { builder } from './platform/builder.ts';
import type { Route } from './platform/http.ts';
import { mailboxRoutes } from './access/mailbox-http.ts';
import { auditRoutes } from './audits/http.ts';
import { openDataRoutes } from './disclosures/http.ts';
import { driveRoutes } from './drives/http.ts';
import { importRoutes } from './imports/http.ts';
import { listRoutes } from './mandatory-lists/http.ts';
import { progressRoutes } from './progress/http.ts';
import { recheckRoutes } from './rechecks/http.ts';
import { schemeRoutes } from './schemes/http.ts';
import { exportRoutes } from './explorer/http.ts';

/** The slices, foundation first: a slice may visit only those above it. */
export const schema = builder.toSchema();
export const routes: readonly Route[] = [
  ...mailboxRoutes,
  ...importRoutes,
  ...listRoutes,
  ...recheckRoutes,
  ...progressRoutes,
  ...schemeRoutes,
  ...auditRoutes,
  ...driveRoutes,
  ...openDataRoutes,
  ...exportRoutes,
];
