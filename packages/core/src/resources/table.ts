// Printed from the resources by `npx vitest run packages/core/src/resources/table.test.ts -u`.
// createCliniko makes its methods from it: it has a third of the size of the modules, from which other bundles pick.
export const table = `appointmentTypeBillableItems list get create update delete
+,appointment_type_id,billable_item_id

appointmentTypeProducts list get create update delete
+,appointment_type_id,product_id

appointmentTypes list get create update archive practitioners/practitioner delete
+,appointment_confirmation_template_ids:array,appointment_follow_up_template_ids:array,appointment_reminder_template_ids:array,archived_at,category,online_payments_mode,show_in_online_bookings:boolean

attendees list get create update cancel archive group_appointments/group_appointment individual_appointments/individual_appointment patient_cases/patient_case delete
+,appointment_id,archived_at,booking_id,cancelled_at,deleted_at,patient_id,patient_case_id

availabilityBlocks list get create
+,business_id,practitioner_id,starts_at

availableTimes
-
list list /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}~?from,to
next get /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time?from,to

billableItems list get create update archive delete
+,archived_at,tax_id

bookings list get patient_cases/patient_case
+,appointment_type_id,archived_at,business_id,cancelled_at,deleted_at,did_not_arrive:boolean,email_reminder_sent:boolean,ends_at,invoice_status:integer,patient_ids:array,practitioner_id,repeated_from_id,sms_reminder_sent:boolean,starts_at,treatment_note_status:integer

businesses list get create update archive unarchive delete
+,appointment_type_ids:array,archived_at,deleted_at,show_in_online_bookings:boolean

communications list get create update archive
+,archived_at,category_code:integer,letter_id,patient_id,type_code:integer

concessionPrices list get
+,billable_item_id,concession_type_id

concessionTypes list get create update
+,archived_at

contacts list get create update archive delete
+,archived_at,company_name,deleted_at,email,first_name,last_name,occupation,type_code:integer

dailyAvailabilities list get businesses/business practitioners/practitioner
+,business_id,practitioner_id

groupAppointments list get create update archive conflicts delete
+,appointment_type_id,archived_at,business_id,deleted_at,ends_at,patient_ids:array,practitioner_id,repeated_from_id,starts_at

individualAppointments list get create update cancel archive conflicts delete
+,appointment_type_id,archived_at,business_id,cancelled_at,deleted_at,did_not_arrive:boolean,ends_at,patient_id,practitioner_id,repeated_from_id,starts_at

invoiceItems list get invoices/invoice
+,archived_at,deleted_at,invoice_id,source_item_id

invoices list get appointments/appointment attendees/attendee patient_cases/patient_case patients/patient practitioners/practitioner
+,appointment_id,archived_at,attendee_id,business_id,closed_at,deleted_at,issue_date:date,number:integer,original_invoice_id,patient_id,practitioner_id,status:integer

medicalAlerts list get create update archive patients/patient delete
+,archived_at,deleted_at,patient_id

patientAttachments list get create update archive patient_cases/patient_case patients/patient delete
+,archived_at,content_type,description,filename,patient_id,processed_at,size:integer,user_id
presignedPost get /patients/{patient_id}/attachment_presigned_post

patientCases list get create update archive
+,archived_at,closed_at,expiry_date:date,issue_date:date,name,patient_id,referral_type
active list ~/active

patientFormTemplates list get create update archive
+,archived_at

patientForms list get create update archive attendees/attendee
+,archived_at,attendee_id,completed_at,patient_id

patients list get create update archive unarchive delete
+,accepted_privacy_policy:boolean,archived_at,date_of_birth:date,email,first_name,last_name,old_reference_id:string,preferred_first_name

practitionerReferenceNumbers list get create update practitioners/practitioner delete
+,business_id,practitioner_id,reference_number

practitioners list get appointment_types/appointment_type businesses/business
+,active:boolean,show_in_online_bookings:boolean,user_id
inactive list ~/inactive
inactiveForAppointmentType list /appointment_types/{appointment_type_id}~/inactive
inactiveForBusiness list /businesses/{business_id}~/inactive

productSuppliers list get create update archive delete
+,name

products list get create update archive delete
+,archived_at,name,tax_id

referralSourceTypes list get
+,archived_at

referralSources list
+,archived_at,referral_source_type_id,referrer_id
getForPatient get /patients/{patient_id}/referral_source archived_at
updateForPatient update /patients/{patient_id}/referral_source

relationships list get create update archive
+,archived_at,patient_id

services list businesses/business
-

settings
-
get get ~
getPublic get ~/public

signatures
-
get get /patient_forms/{patient_form_id}~/{id}

stockAdjustments list get create
+,archived_at,product_id

taxes list get create update delete
+

treatmentNoteTemplates list get create update archive delete
+,archived_at,deleted_at

treatmentNotes list get create update archive unarchive patients/patient delete
+,archived_at,attendee_id,booking_id,deleted_at,draft:boolean,patient_id,practitioner_id,treatment_note_template_id

unavailableBlockTypes list get create update archive
+,archived_at

unavailableBlocks list get create update archive conflicts delete
+,archived_at,business_id,deleted_at,ends_at,practitioner_id,repeated_from_id,starts_at,unavailable_block_type_id

users list get
+
authenticated get /user`
