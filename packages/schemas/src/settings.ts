import type { PatientNameFormat, PublicSettings, ReminderType, Settings } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { id, nullableIds, nullableNumber, nullableText, openText } from './kit/response-fields.js'
import { none, personal, tagsOf } from './kit/tags.js'
import { flag, list, number, text } from './kit/values.js'
import { patientCustomFieldsDefinitionSchema } from './models/custom-field-definitions.js'

// Sections that both responses contain.
const calendar = /* @__PURE__ */ define(() =>
  v.nullable(
    model({
      end_hour: number,
      multiple_appointments_gap: flag,
      show_current_time_indicator: flag,
      start_hour: number,
      timeslot_height_in_pixels: number,
      timeslot_size_in_minutes: number,
    }),
  ),
)
const documentsAndPrinting = /* @__PURE__ */ define(() =>
  v.nullable(model({ logo_height: number, logo_url: nullableText })),
)
const enabled = /* @__PURE__ */ model({ enabled: flag })
const onlinePayments = /* @__PURE__ */ define(() => v.nullable(model({ activated: flag })))
const customFields = /* @__PURE__ */ v.nullable(patientCustomFieldsDefinitionSchema)
const reminders = /* @__PURE__ */ define(() => v.nullable(model({ default_reminder_type: openText<ReminderType>() })))
const sms = /* @__PURE__ */ define(() =>
  v.nullable(
    model({
      alphanumeric_source_number_required: flag,
      default_alphanumeric_source_number: text,
      max_message_length: nullableNumber,
      number_of_usable_characters_per_message: number,
      replies_supported: flag,
    }),
  ),
)
const terminology = /* @__PURE__ */ define(() =>
  v.nullable(model({ patient: openText<'patient' | 'client'>(), titles: list(text) })),
)
const waitList = /* @__PURE__ */ define(() => v.nullable(model({ default_wait_list_expiry_period: number })))

const publicAccount = {
  id,
  country: text,
  country_code: text,
  currency_symbol: text,
  has_time_travelers: flag,
  name: text,
  subdomain: text,
  time_zone_support: flag,
}

const publicBookings = {
  allow_bookings_days_in_advance: number,
  allow_online_bookings_time_zone_choice: flag,
  booking_reservation_minutes: number,
  calendar_info: nullableText,
  daily_bookings_limit: number,
  disabled_text: nullableText,
  disabled_title: nullableText,
  enabled: flag,
  logo_url: nullableText,
  max_appointments_per_day_segment: number,
  min_hours_advance_required_to_book: number,
  min_hours_notice_for_patient_cancellation: number,
  notice_enabled: flag,
  notice_text: nullableText,
  notice_title: nullableText,
  notify_practitioner_by_email: flag,
  notify_practitioner_by_sms: flag,
  policy: nullableText,
  practitioner_order: nullableIds,
  privacy_policy_url: nullableText,
  require_patient_address: flag,
  show_appointment_duration: flag,
  show_prices: flag,
}

const publicPrivacy = /* @__PURE__ */ define(() => ({
  browser_title_name_format: openText<PatientNameFormat>(),
  ical_patient_name_option: openText<PatientNameFormat>(),
  prevent_sending_financial_data_by_email: flag,
  requires_hipaa_compliance: flag,
}))

/** The settings of the account, as the API returns them. */
export const settingsSchema = /* @__PURE__ */ define(() =>
  model({
    account: v.nullable(
      model({
        ...publicAccount,
        compliance: model({
          has_hipaa_compliance_conflicts: flag,
          'hipaa_compliance-conflict_messages': list(text),
        }),
        email_from: text,
        first_name: text,
        last_name: text,
      }),
    ),
    calendar,
    documents_and_printing: documentsAndPrinting,
    integrations: v.nullable(model({ mail_chimp: enabled, medipass: enabled, xero: enabled })),
    online_bookings: v.nullable(
      model({
        ...publicBookings,
        adroll: model({ advertiser_id: nullableText, pixel_id: nullableText }),
        google_analytics: model({ tracking_id: nullableText }),
        google_tag_manager: model({ container_id: nullableText }),
      }),
    ),
    online_payments: onlinePayments,
    patient_custom_fields_definition: customFields,
    patient_privacy: v.nullable(
      model({
        ...publicPrivacy,
        anonymise_appointments_on_deletion: flag,
        anonymise_booking_notifications: flag,
        anonymise_invoices_and_payments_on_deletion: flag,
        baa_requested: flag,
      }),
    ),
    reminders,
    sms,
    terminology,
    wait_list: waitList,
  }),
)

/** The settings that every user of the account can read, as the API returns them. */
export const publicSettingsSchema = /* @__PURE__ */ define(() =>
  model({
    account: v.nullable(model(publicAccount)),
    calendar,
    documents_and_printing: documentsAndPrinting,
    integrations: v.nullable(model({ mail_chimp: enabled, xero: enabled })),
    online_bookings: v.nullable(model(publicBookings)),
    online_payments: onlinePayments,
    patient_custom_fields_definition: customFields,
    patient_privacy: v.nullable(model(publicPrivacy)),
    reminders,
    sms,
    terminology,
    wait_list: waitList,
  }),
)

/** The schemas of settings, for core's `checkWith`. */
export const settingsSchemas = {
  model: settingsSchema,
  answers: {
    '/settings/public': publicSettingsSchema,
  },
}

/** The privacy tags of settings. */
export const settingsTags = /* @__PURE__ */ tagsOf<Settings | PublicSettings>(() => ({
  ...none(
    'calendar documents_and_printing integrations online_bookings online_payments patient_custom_fields_definition',
    'patient_privacy reminders sms terminology wait_list',
  ),
  account: {
    ...none('id compliance country country_code currency_symbol has_time_travelers name subdomain time_zone_support'),
    ...personal('email_from first_name last_name'),
  },
}))
