export const mailRemindersPath = '/account/reminders';
export const unsubscribePath = '/unsubscribe';
