import type { PublicSettings, Settings } from '@cliniko/core'

/** Returns the settings of the fictional clinic. */
export function settingsOf(accountId: string, practitionerIds: readonly string[]): Settings {
  return {
    account: {
      id: accountId,
      compliance: { has_hipaa_compliance_conflicts: false, 'hipaa_compliance-conflict_messages': [] },
      country: 'Australia',
      country_code: 'AU',
      currency_symbol: '$',
      email_from: 'reception@clinic.example',
      first_name: 'Dana',
      has_time_travelers: false,
      last_name: 'Whitlock',
      name: 'Harbour Street Health',
      subdomain: 'harbour-street-health',
      time_zone_support: true,
    },
    calendar: {
      end_hour: 19,
      multiple_appointments_gap: false,
      show_current_time_indicator: true,
      start_hour: 7,
      timeslot_height_in_pixels: 20,
      timeslot_size_in_minutes: 15,
    },
    documents_and_printing: { logo_height: 100, logo_url: null },
    integrations: { mail_chimp: { enabled: false }, medipass: { enabled: false }, xero: { enabled: false } },
    online_bookings: {
      adroll: { advertiser_id: null, pixel_id: null },
      allow_bookings_days_in_advance: 90,
      allow_online_bookings_time_zone_choice: false,
      booking_reservation_minutes: 10,
      calendar_info: null,
      daily_bookings_limit: 20,
      disabled_text: null,
      disabled_title: null,
      enabled: true,
      google_analytics: { tracking_id: null },
      google_tag_manager: { container_id: null },
      logo_url: null,
      max_appointments_per_day_segment: 3,
      min_hours_advance_required_to_book: 2,
      min_hours_notice_for_patient_cancellation: 24,
      notice_enabled: false,
      notice_text: null,
      notice_title: null,
      notify_practitioner_by_email: true,
      notify_practitioner_by_sms: false,
      policy: 'Please give a day’s notice if you cannot come.',
      practitioner_order: [...practitionerIds],
      privacy_policy_url: 'https://clinic.example/privacy',
      require_patient_address: false,
      show_appointment_duration: true,
      show_prices: false,
    },
    online_payments: { activated: false },
    patient_custom_fields_definition: { sections: [] },
    patient_privacy: {
      anonymise_appointments_on_deletion: true,
      anonymise_booking_notifications: false,
      anonymise_invoices_and_payments_on_deletion: false,
      baa_requested: false,
      browser_title_name_format: 'initials',
      ical_patient_name_option: 'initials',
      prevent_sending_financial_data_by_email: false,
      requires_hipaa_compliance: false,
    },
    reminders: { default_reminder_type: 'SMS & Email' },
    sms: {
      alphanumeric_source_number_required: false,
      default_alphanumeric_source_number: 'HarbourSt',
      max_message_length: 480,
      number_of_usable_characters_per_message: 153,
      replies_supported: true,
    },
    terminology: { patient: 'patient', titles: ['Dr', 'Mr', 'Ms', 'Mx'] },
    wait_list: { default_wait_list_expiry_period: 14 },
  }
}

/** Returns the part of the settings that every user may read. */
export function publicSettingsOf(settings: Settings): PublicSettings {
  const { account, documents_and_printing, calendar, online_payments, reminders, sms, terminology, wait_list } =
    settings
  const { integrations, online_bookings, patient_custom_fields_definition, patient_privacy } = settings
  return {
    account: account && omit(account, 'compliance', 'email_from', 'first_name', 'last_name'),
    calendar,
    documents_and_printing,
    integrations: integrations && omit(integrations, 'medipass'),
    online_bookings: online_bookings && omit(online_bookings, 'adroll', 'google_analytics', 'google_tag_manager'),
    online_payments,
    patient_custom_fields_definition,
    patient_privacy:
      patient_privacy &&
      omit(
        patient_privacy,
        'anonymise_appointments_on_deletion',
        'anonymise_booking_notifications',
        'anonymise_invoices_and_payments_on_deletion',
        'baa_requested',
      ),
    reminders,
    sms,
    terminology,
    wait_list,
  }
}

function omit<T extends object, K extends keyof T>(from: T, ...keys: readonly K[]): Omit<T, K> {
  const rest = { ...from }
  for (const key of keys) delete rest[key]
  return rest
}
