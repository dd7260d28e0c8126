/** How a patient is reminded of appointments. */
export type ReminderType = 'None' | 'SMS' | 'Email' | 'SMS & Email'
