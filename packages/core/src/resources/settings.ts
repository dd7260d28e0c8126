import type { PatientCustomFieldsDefinition } from '../models/custom-field-definitions.js'
import type { Open } from '../models/open.js'
import type { ReminderType } from '../models/reminders.js'
import { singletonOf } from '../operation/define.js'

/** How a patient's name is shown where other people might read it. */
export type PatientNameFormat = 'first_name' | 'full_name' | 'initials' | 'anonymous' | 'semi_anonymous'

/** The settings of the account. */
export interface Settings {
  account: {
    id: string
    compliance: {
      has_hipaa_compliance_conflicts: boolean
      'hipaa_compliance-conflict_messages': string[]
    }
    country: string
    country_code: string
    currency_symbol: string
    email_from: string
    first_name: string
    has_time_travelers: boolean
    last_name: string
    name: string
    subdomain: string
    time_zone_support: boolean
  } | null
  calendar: {
    end_hour: number
    multiple_appointments_gap: boolean
    show_current_time_indicator: boolean
    start_hour: number
    timeslot_height_in_pixels: number
    timeslot_size_in_minutes: number
  } | null
  documents_and_printing: {
    logo_height: number
    logo_url: string | null
  } | null
  integrations: {
    mail_chimp: {
      enabled: boolean
    }
    medipass: {
      enabled: boolean
    }
    xero: {
      enabled: boolean
    }
  } | null
  online_bookings: {
    adroll: {
      advertiser_id: string | null
      pixel_id: string | null
    }
    allow_bookings_days_in_advance: number
    allow_online_bookings_time_zone_choice: boolean
    booking_reservation_minutes: number
    calendar_info: string | null
    daily_bookings_limit: number
    disabled_text: string | null
    disabled_title: string | null
    enabled: boolean
    google_analytics: {
      tracking_id: string | null
    }
    google_tag_manager: {
      container_id: string | null
    }
    logo_url: string | null
    max_appointments_per_day_segment: number
    min_hours_advance_required_to_book: number
    min_hours_notice_for_patient_cancellation: number
    notice_enabled: boolean
    notice_text: string | null
    notice_title: string | null
    notify_practitioner_by_email: boolean
    notify_practitioner_by_sms: boolean
    policy: string | null
    practitioner_order: string[] | null
    privacy_policy_url: string | null
    require_patient_address: boolean
    show_appointment_duration: boolean
    show_prices: boolean
  } | null
  online_payments: {
    activated: boolean
  } | null
  patient_custom_fields_definition: PatientCustomFieldsDefinition | null
  patient_privacy: {
    anonymise_appointments_on_deletion: boolean
    anonymise_booking_notifications: boolean
    anonymise_invoices_and_payments_on_deletion: boolean
    baa_requested: boolean
    browser_title_name_format: Open<PatientNameFormat>
    ical_patient_name_option: Open<PatientNameFormat>
    prevent_sending_financial_data_by_email: boolean
    requires_hipaa_compliance: boolean
  } | null
  reminders: {
    default_reminder_type: Open<ReminderType>
  } | null
  sms: {
    alphanumeric_source_number_required: boolean
    default_alphanumeric_source_number: string
    max_message_length: number | null
    number_of_usable_characters_per_message: number
    replies_supported: boolean
  } | null
  terminology: {
    patient: Open<'patient' | 'client'>
    titles: string[]
  } | null
  wait_list: {
    default_wait_list_expiry_period: number
  } | null
}

/** The settings that every user of the account can read. */
export interface PublicSettings {
  account: {
    id: string
    country: string
    country_code: string
    currency_symbol: string
    has_time_travelers: boolean
    name: string
    subdomain: string
    time_zone_support: boolean
  } | null
  calendar: {
    end_hour: number
    multiple_appointments_gap: boolean
    show_current_time_indicator: boolean
    start_hour: number
    timeslot_height_in_pixels: number
    timeslot_size_in_minutes: number
  } | null
  documents_and_printing: {
    logo_height: number
    logo_url: string | null
  } | null
  integrations: {
    mail_chimp: {
      enabled: boolean
    }
    xero: {
      enabled: boolean
    }
  } | null
  online_bookings: {
    allow_bookings_days_in_advance: number
    allow_online_bookings_time_zone_choice: boolean
    booking_reservation_minutes: number
    calendar_info: string | null
    daily_bookings_limit: number
    disabled_text: string | null
    disabled_title: string | null
    enabled: boolean
    logo_url: string | null
    max_appointments_per_day_segment: number
    min_hours_advance_required_to_book: number
    min_hours_notice_for_patient_cancellation: number
    notice_enabled: boolean
    notice_text: string | null
    notice_title: string | null
    notify_practitioner_by_email: boolean
    notify_practitioner_by_sms: boolean
    policy: string | null
    practitioner_order: string[] | null
    privacy_policy_url: string | null
    require_patient_address: boolean
    show_appointment_duration: boolean
    show_prices: boolean
  } | null
  online_payments: {
    activated: boolean
  } | null
  patient_custom_fields_definition: PatientCustomFieldsDefinition | null
  patient_privacy: {
    browser_title_name_format: Open<PatientNameFormat>
    ical_patient_name_option: Open<PatientNameFormat>
    prevent_sending_financial_data_by_email: boolean
    requires_hipaa_compliance: boolean
  } | null
  reminders: {
    default_reminder_type: Open<ReminderType>
  } | null
  sms: {
    alphanumeric_source_number_required: boolean
    default_alphanumeric_source_number: string
    max_message_length: number | null
    number_of_usable_characters_per_message: number
    replies_supported: boolean
  } | null
  terminology: {
    patient: Open<'patient' | 'client'>
    titles: string[]
  } | null
  wait_list: {
    default_wait_list_expiry_period: number
  } | null
}

/**
 * Returns the settings of the account. `GET /settings`
 * @see {@link https://docs.api.cliniko.com/openapi/settings | Cliniko's page about settings}
 */
export const get = /* @__PURE__ */ singletonOf<Settings>('/settings')

/**
 * Returns the settings that every user of the account can read. `GET /settings/public`
 * @see {@link https://docs.api.cliniko.com/openapi/public-settings | Cliniko's page about public settings}
 */
export const getPublic = /* @__PURE__ */ singletonOf<PublicSettings>('/settings/public')
