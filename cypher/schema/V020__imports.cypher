// What imports are found by: errors of a job in order, unfinished jobs, ends that wait for their enterprise.
CREATE INDEX import_error_place IF NOT EXISTS FOR (n:ImportError) ON (n.job, n.place);
CREATE INDEX import_job_state IF NOT EXISTS FOR (n:ImportJob) ON (n.state);
CREATE INDEX import_job_person IF NOT EXISTS FOR (n:ImportJob) ON (n.person);
CREATE INDEX park_lead_credit_code IF NOT EXISTS FOR (n:Park) ON (n.leadCreditCode);
CREATE INDEX enterprise_parent_credit_code IF NOT EXISTS FOR (n:Enterprise) ON (n.parentCreditCode);
