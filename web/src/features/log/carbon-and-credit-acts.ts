/** What is done to carbon verifications and credit ratings. */
export const zh = {
  RECORD_CARBON_VERIFICATION: '记录碳核查',
  CORRECT_CARBON_VERIFICATION: '更正碳核查记录',
  CONFIRM_CARBON_VERIFICATION: '确认碳核查',
  RETURN_CARBON_VERIFICATION: '退回碳核查',
  PROPOSE_CREDIT_RATINGS: '拟定环境信用评价',
  SET_CREDIT_GRADE: '确定信用等级',
  TELL_CREDIT_RATING: '告知环境信用评价',
  OBJECT_TO_CREDIT_RATING: '对信用评价提出异议',
  ANSWER_CREDIT_OBJECTION: '答复信用评价异议',
  PUBLISH_CREDIT_RATING: '公布环境信用评价',
  CORRECT_CREDIT_RATING: '更正环境信用评价',
};
export const en: typeof zh = {
  RECORD_CARBON_VERIFICATION: 'Recorded a carbon verification',
  CORRECT_CARBON_VERIFICATION: 'Corrected a carbon verification',
  CONFIRM_CARBON_VERIFICATION: 'Confirmed a carbon verification',
  RETURN_CARBON_VERIFICATION: 'Returned a carbon verification',
  PROPOSE_CREDIT_RATINGS: 'Proposed credit ratings',
  SET_CREDIT_GRADE: 'Set the grade of a credit rating',
  TELL_CREDIT_RATING: 'Told an enterprise its credit rating',
  OBJECT_TO_CREDIT_RATING: 'Objected to a credit rating',
  ANSWER_CREDIT_OBJECTION: 'Answered an objection to a credit rating',
  PUBLISH_CREDIT_RATING: 'Published a credit rating',
  CORRECT_CREDIT_RATING: 'Corrected a credit rating',
};
