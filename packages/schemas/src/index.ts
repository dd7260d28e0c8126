export { appointmentTypeCreateSchema, appointmentTypeSchema, appointmentTypeUpdateSchema } from './appointment-types.js'
export { attendeeCreateSchema, attendeeSchema, attendeeUpdateSchema } from './attendees.js'
export { bookingSchema } from './bookings.js'
export { businessCreateSchema, businessSchema, businessUpdateSchema } from './businesses.js'
export { groupAppointmentSchema } from './group-appointments.js'
export {
  individualAppointmentCreateSchema,
  individualAppointmentSchema,
  individualAppointmentUpdateSchema,
} from './individual-appointments.js'
export {
  patientCustomFieldDefinitionSchema,
  patientCustomFieldsDefinitionSchema,
} from './patient-custom-field-definitions.js'
export {
  patientCustomFieldBodySchema,
  patientCustomFieldSchema,
  patientCustomFieldsBodySchema,
  patientCustomFieldsSchema,
} from './patient-custom-fields.js'
export { patientCreateSchema, patientSchema, patientUpdateSchema } from './patients.js'
export { practitionerSchema } from './practitioners.js'
export { publicSettingsSchema, settingsSchema } from './settings.js'
export {
  cancellationBodySchema,
  phoneNumberBodySchema,
  phoneNumberSchema,
  repeatRuleBodySchema,
  repeatRuleSchema,
} from './shared.js'
export { unavailableBlockSchema } from './unavailable-blocks.js'
export { userSchema } from './users.js'
