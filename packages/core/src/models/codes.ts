/** How an invoice's tax is calculated. */
export const InvoiceCalculationMethod = { Legacy: 1, TaxExclusive: 2, TaxInclusive: 3 } as const
export type InvoiceCalculationMethod = (typeof InvoiceCalculationMethod)[keyof typeof InvoiceCalculationMethod]

/** Whether a message was sent or received. */
export const CommunicationDirection = { Sent: 1, Received: 2 } as const
export type CommunicationDirection = (typeof CommunicationDirection)[keyof typeof CommunicationDirection]

/** The channel of a message. */
export const CommunicationType = { Sms: 1, Email: 2, PhoneCall: 3, Other: 4 } as const
export type CommunicationType = (typeof CommunicationType)[keyof typeof CommunicationType]

/** The kind of contact. */
export const ContactType = { Standard: 0, Doctor: 1, ThirdPartyPayer: 2 } as const
export type ContactType = (typeof ContactType)[keyof typeof ContactType]

/** How one patient is related to another. */
export const Relation = {
  Parent: 10,
  Child: 20,
  Sibling: 30,
  Spouse: 40,
  Partner: 50,
  Relative: 60,
  Other: 70,
} as const
export type Relation = (typeof Relation)[keyof typeof Relation]

/** A day of the week. Both 0 and 7 are Sunday: see `weekday`. */
export type DayOfWeek = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The subject of a message. The API can only create memos (12). */
export const CommunicationCategory = {
  AppointmentReminder: 1,
  PatientReplyForwarded: 2,
  Invoice: 3,
  AppointmentConfirmation: 4,
  Letter: 5,
  PractitionerAppointmentNotification: 6,
  SMSMessage: 7,
  ReplyFromPatient: 8,
  AccountStatement: 9,
  CancelledAppointmentNotification: 10,
  AuthCode: 11,
  Memo: 12,
  ReplyFromPractitioner: 13,
  PaymentReceipt: 14,
  BulkEmail: 15,
  AppointmentCancellation: 16,
  PatientForm: 17,
  UpcomingAppointments: 18,
  CompletedPatientForm: 19,
  OnlinePaymentRequest: 20,
  NewUser: 21,
  ReferredUserSignedUp: 22,
  ReferringUserBonusNotification: 23,
  ReferredUserBonusNotification: 24,
  PasswordChanged: 25,
  DataExportCompleteNotification: 26,
  SMSCreditPurchaseReminder: 27,
  SMSCreditPurchaseFailed: 28,
  SMSCreditPurchaseRequiresConfirmation: 29,
  SMSCreditPurchaseReceipt: 30,
  XeroSyncErrorNotification: 31,
  XeroOAuthError: 32,
  MailchimpIntegrationDisconnected: 33,
  CardAutomaticallyUpdatedNotification: 34,
  CardExpiringNotification: 35,
  UpcomingYearlyPaymentAlert: 36,
  TrialPaymentFailure: 37,
  SubscriptionPaymentFailure: 38,
  TrialEndingReminder: 39,
  StripeReceipt: 40,
  TodaysAppointmentsForPractitioner: 41,
  UserEmailConfirmationInstructions: 42,
  UserEmailChanged: 43,
  UnlockInstructions: 44,
  ResetPasswordInstructions: 45,
  AccountOwnershipInformationUpdated: 46,
  EmailOTPCode: 47,
  AppointmentFollowUpMessage: 48,
  SubscriptionInitiationAlert: 49,
  PatientFormRenewal: 50,
} as const
export type CommunicationCategory = (typeof CommunicationCategory)[keyof typeof CommunicationCategory]

/** The API's description of a message's subject. */
export type CommunicationCategoryName =
  | 'Account Statement'
  | 'Account ownership information updated'
  | 'Appointment Cancellation'
  | 'Appointment Confirmation'
  | 'Appointment Follow Up Message'
  | 'Appointment Reminder'
  | 'Auth Code'
  | 'Bulk Email'
  | 'Cancelled appointment notification'
  | 'Card automatically updated notification'
  | 'Card expiring notification'
  | 'Completed Patient Form'
  | 'Data export complete notification'
  | 'Email OTP code'
  | 'Invoice'
  | 'Letter'
  | 'Mailchimp integration disconnected'
  | 'Memo'
  | 'New user'
  | 'Online payment request'
  | 'Password changed'
  | 'Patient Form'
  | 'Patient Reply Forwarded'
  | 'Patient form renewal'
  | 'Payment Receipt'
  | 'Practitioner Appointment Notification'
  | 'Referred user bonus notification'
  | 'Referred user signed up'
  | 'Referring user bonus notification'
  | 'Reply from Patient'
  | 'Reply from Practitioner'
  | 'Reset password instructions'
  | 'SMS Message'
  | 'SMS credit purchase failed'
  | 'SMS credit purchase receipt'
  | 'SMS credit purchase reminder'
  | 'SMS credit purchase requires confirmation'
  | 'Stripe receipt'
  | 'Subscription initiation alert'
  | 'Subscription payment failure'
  | "Today's appointments for practitioner"
  | 'Trial ending reminder'
  | 'Trial payment failure'
  | 'Unlock instructions'
  | 'Upcoming appointments'
  | 'Upcoming yearly payment alert'
  | 'User email changed'
  | 'User email confirmation instructions'
  | 'Xero OAuth error'
  | 'Xero sync error notification'
