// Printed from the resources by `npx vitest run packages/core/src/resources/table.test.ts -u`.
// createCliniko makes its methods from it: it's a third of the size of the modules, which bundles otherwise pick from.
export const table = `appointmentTypeBillableItems
list  ~ appointment_type_id,billable_item_id,created_at,id,updated_at
get  ~/{id}
create  ~
update  ~/{id}
delete  ~/{id}

appointmentTypeProducts
list  ~ appointment_type_id,created_at,id,product_id,updated_at
get  ~/{id}
create  ~
update  ~/{id}
delete  ~/{id}

appointmentTypes
list  ~ appointment_confirmation_template_ids:array,appointment_follow_up_template_ids:array,appointment_reminder_template_ids:array,archived_at,category,created_at,id,online_payments_mode,show_in_online_bookings:boolean,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
listForPractitioner list /practitioners/{practitioner_id}~ appointment_confirmation_template_ids:array,appointment_follow_up_template_ids:array,appointment_reminder_template_ids:array,archived_at,category,created_at,id,online_payments_mode,show_in_online_bookings:boolean,updated_at
delete  ~/{id}

attendees
list  ~ appointment_id,archived_at,booking_id,cancelled_at,created_at,deleted_at,id,patient_id,updated_at,patient_case_id
get  ~/{id} archived_at,cancelled_at,deleted_at
create  ~
update  ~/{id}
cancel action ~/{id}/cancel
archive  ~/{id}/archive
listForGroupAppointment list /group_appointments/{group_appointment_id}~ appointment_id,archived_at,booking_id,cancelled_at,created_at,deleted_at,id,patient_id,updated_at,patient_case_id
listForIndividualAppointment list /individual_appointments/{individual_appointment_id}~ "
listForPatientCase list /patient_cases/{patient_case_id}~ appointment_id,archived_at,booking_id,cancelled_at,created_at,deleted_at,id,patient_id,updated_at
delete  ~/{id}

availabilityBlocks
list  ~ business_id,created_at,id,practitioner_id,starts_at,updated_at
get  ~/{id}
create  ~

availableTimes
list  /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}~?from,to
next get /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time?from,to

billableItems
list  ~ archived_at,created_at,id,tax_id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
delete  ~/{id}

bookings
list  ~ appointment_type_id,archived_at,business_id,cancelled_at,created_at,deleted_at,did_not_arrive:boolean,email_reminder_sent:boolean,ends_at,id,invoice_status:integer,patient_ids:array,practitioner_id,repeated_from_id,sms_reminder_sent:boolean,starts_at,treatment_note_status:integer,updated_at
get  ~/{id} archived_at,cancelled_at,deleted_at
listForPatientCase list /patient_cases/{patient_case_id}~ appointment_type_id,archived_at,business_id,cancelled_at,created_at,deleted_at,did_not_arrive:boolean,email_reminder_sent:boolean,ends_at,id,invoice_status:integer,patient_ids:array,practitioner_id,repeated_from_id,sms_reminder_sent:boolean,starts_at,treatment_note_status:integer,updated_at

businesses
list  ~ appointment_type_ids:array,archived_at,created_at,deleted_at,id,show_in_online_bookings:boolean,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
unarchive  ~/{id}/unarchive
delete  ~/{id}

communications
list  ~ archived_at,category_code:integer,created_at,id,letter_id,patient_id,type_code:integer,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive

concessionPrices
list  ~ billable_item_id,concession_type_id,created_at,id,updated_at
get  ~/{id}

concessionTypes
list  ~ archived_at,created_at,id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}

contacts
list  ~ archived_at,company_name,created_at,deleted_at,email,first_name,id,last_name,occupation,type_code:integer,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
delete  ~/{id}

dailyAvailabilities
list  ~ business_id,created_at,id,practitioner_id,updated_at
get  ~/{id}
listForBusiness list /businesses/{business_id}~ created_at,id,practitioner_id,updated_at
listForPractitioner list /practitioners/{practitioner_id}~ business_id,created_at,id,updated_at

groupAppointments
list  ~ appointment_type_id,archived_at,business_id,created_at,deleted_at,ends_at,id,patient_ids:array,practitioner_id,repeated_from_id,starts_at,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
conflicts  ~/{id}/conflicts
delete  ~/{id}

individualAppointments
list  ~ appointment_type_id,archived_at,business_id,cancelled_at,created_at,deleted_at,did_not_arrive:boolean,ends_at,id,patient_id,practitioner_id,repeated_from_id,starts_at,updated_at
get  ~/{id} archived_at,cancelled_at,deleted_at
create  ~
update  ~/{id}
cancel action ~/{id}/cancel
archive  ~/{id}/archive
conflicts  ~/{id}/conflicts
delete  ~/{id}

invoiceItems
list  ~ archived_at,created_at,deleted_at,id,invoice_id,source_item_id,updated_at
get  ~/{id} archived_at,deleted_at
listForInvoice list /invoices/{invoice_id}~ archived_at,created_at,deleted_at,id,source_item_id,updated_at

invoices
list  ~ appointment_id,archived_at,attendee_id,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,patient_id,practitioner_id,status:integer,updated_at
get  ~/{id} archived_at,deleted_at
listForAppointment list /appointments/{appointment_id}~ archived_at,attendee_id,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,patient_id,practitioner_id,status:integer,updated_at
listForAttendee list /attendees/{attendee_id}~ appointment_id,archived_at,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,patient_id,practitioner_id,status:integer,updated_at
listForPatientCase list /patient_cases/{patient_case_id}~ appointment_id,archived_at,attendee_id,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,patient_id,practitioner_id,status:integer,updated_at
listForPatient list /patients/{patient_id}~ appointment_id,archived_at,attendee_id,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,practitioner_id,status:integer,updated_at
listForPractitioner list /practitioners/{practitioner_id}~ appointment_id,archived_at,attendee_id,business_id,closed_at,created_at,deleted_at,id,issue_date:date,number:integer,original_invoice_id,patient_id,status:integer,updated_at

medicalAlerts
list  ~ archived_at,created_at,deleted_at,id,patient_id,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
listForPatient list /patients/{patient_id}~ archived_at,created_at,deleted_at,id,updated_at
delete  ~/{id}

patientAttachments
list  ~ archived_at,content_type,created_at,description,filename,id,patient_id,processed_at,size:integer,updated_at,user_id
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
listForPatientCase list /patient_cases/{patient_case_id}~ archived_at,content_type,created_at,description,filename,id,patient_id,processed_at,size:integer,updated_at,user_id
presignedPost get /patients/{patient_id}/attachment_presigned_post
listForPatient list /patients/{patient_id}~ archived_at,content_type,created_at,description,filename,id,processed_at,size:integer,updated_at,user_id
delete  ~/{id}

patientCases
list  ~ archived_at,closed_at,created_at,expiry_date:date,id,issue_date:date,name,patient_id,referral_type,updated_at
active list ~/active "
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive

patientFormTemplates
list  ~ archived_at,created_at,id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive

patientForms
list  ~ archived_at,attendee_id,completed_at,created_at,id,patient_id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
listForAttendee list /attendees/{attendee_id}~ archived_at,completed_at,created_at,id,patient_id,updated_at

patients
list  ~ accepted_privacy_policy:boolean,archived_at,created_at,date_of_birth:date,email,first_name,id,last_name,old_reference_id:string,preferred_first_name,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
unarchive  ~/{id}/unarchive
delete  ~/{id}

practitionerReferenceNumbers
list  ~ business_id,created_at,id,practitioner_id,reference_number,updated_at
get  ~/{id}
create  ~
update  ~/{id}
listForPractitioner list /practitioners/{practitioner_id}~ business_id,created_at,id,reference_number,updated_at
delete  ~/{id}

practitioners
list  ~ active:boolean,created_at,id,show_in_online_bookings:boolean,updated_at,user_id
inactive list ~/inactive "
get  ~/{id}
listForAppointmentType list /appointment_types/{appointment_type_id}~ "
listForBusiness list /businesses/{business_id}~ "
inactiveForAppointmentType list /appointment_types/{appointment_type_id}~/inactive "
inactiveForBusiness list /businesses/{business_id}~/inactive "

productSuppliers
list  ~ created_at,id,name,updated_at
get  ~/{id}
create  ~
update  ~/{id}
archive  ~/{id}/archive
delete  ~/{id}

products
list  ~ archived_at,created_at,id,name,tax_id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
delete  ~/{id}

referralSourceTypes
list  ~ archived_at,created_at,id,updated_at
get  ~/{id} archived_at

referralSources
list  ~ archived_at,created_at,id,referral_source_type_id,referrer_id,updated_at
getForPatient get /patients/{patient_id}/referral_source archived_at
updateForPatient update /patients/{patient_id}/referral_source

relationships
list  ~ archived_at,created_at,id,patient_id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive

services
list  ~
listForBusiness list /businesses/{business_id}~

settings
get  ~
getPublic get ~/public

signatures
get  /patient_forms/{patient_form_id}~/{id}

stockAdjustments
list  ~ archived_at,created_at,id,product_id,updated_at
get  ~/{id} archived_at
create  ~

taxes
list  ~ created_at,id,updated_at
get  ~/{id}
create  ~
update  ~/{id}
delete  ~/{id}

treatmentNoteTemplates
list  ~ archived_at,created_at,deleted_at,id,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
delete  ~/{id}

treatmentNotes
list  ~ archived_at,attendee_id,booking_id,created_at,deleted_at,draft:boolean,id,patient_id,practitioner_id,treatment_note_template_id,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
unarchive  ~/{id}/unarchive
listForPatient list /patients/{patient_id}~ archived_at,attendee_id,booking_id,created_at,deleted_at,draft:boolean,id,practitioner_id,treatment_note_template_id,updated_at
delete  ~/{id}

unavailableBlockTypes
list  ~ archived_at,created_at,id,updated_at
get  ~/{id} archived_at
create  ~
update  ~/{id}
archive  ~/{id}/archive

unavailableBlocks
list  ~ archived_at,business_id,created_at,deleted_at,ends_at,id,practitioner_id,repeated_from_id,starts_at,unavailable_block_type_id,updated_at
get  ~/{id} archived_at,deleted_at
create  ~
update  ~/{id}
archive  ~/{id}/archive
conflicts  ~/{id}/conflicts
delete  ~/{id}

users
list  ~ created_at,id,updated_at
get  ~/{id}
authenticated get /user`
