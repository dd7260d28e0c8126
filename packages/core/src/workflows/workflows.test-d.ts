import { describe, expectTypeOf, test } from 'vitest'
import type { Client } from '../client.js'
import type { NotFoundError } from '../http/errors.js'
import type { Operation } from '../operation/operation.js'
import type { Attendee } from '../resources/attendees.js'
import type { Patient } from '../resources/patients.js'
import { uploadAttachment } from './attachments/upload.js'
import { findAvailableTimes } from './availability/available-times.js'
import type { NotBookableError } from './availability/not-bookable.js'
import { telehealthUrl } from './availability/telehealth.js'
import { editCustomFields } from './custom-fields/edit.js'
import { answerForm } from './notes/form-content.js'
import { answerNote } from './notes/note-content.js'
import { createTreatmentNote } from './notes/treatment-notes.js'
import { type PatientSearch, type PatientSearchOptions, searchPatients } from './patients/search.js'

declare const client: Client
declare const file: Blob

describe('workflows', () => {
  test('ids are strings', () => {
    // @ts-expect-error C22: ids are strings
    uploadAttachment(client, 1, file)
    const options = { practitionerIds: [], appointmentTypeIds: [], from: '', to: '' }
    // @ts-expect-error C22: ids are strings
    findAvailableTimes(client, { ...options, businessId: 1, timeZone: '' })
    // @ts-expect-error days need a time zone
    findAvailableTimes(client, { ...options, businessId: '1' })
  })

  test('only records with a telehealth link', () => {
    expectTypeOf(telehealthUrl).parameter(1).not.toExtend<Patient>()
    expectTypeOf<Attendee>().toExtend<Parameters<typeof telehealthUrl>[1]>()
  })

  test('answers', () => {
    // @ts-expect-error an answer is not a number
    answerNote(null, { Section: { Question: 1 } })
    // @ts-expect-error notes have no signatures
    answerNote(null, { Section: { Question: { signature: '' } } })
    answerForm(null, { Section: { Question: { signature: '' } } })
    // @ts-expect-error a value is not a number
    editCustomFields(null, null, { Section: { Field: 1 } })
    // @ts-expect-error a note needs a title
    createTreatmentNote(client, { patient_id: '1' })
  })

  test('uses', () => {
    expectTypeOf(searchPatients.uses).toEqualTypeOf<readonly Operation[]>()
    expectTypeOf(searchPatients).parameter(1).toEqualTypeOf<string>()
    expectTypeOf(searchPatients).parameter(2).toEqualTypeOf<PatientSearchOptions | undefined>()
    expectTypeOf(searchPatients).returns.resolves.toEqualTypeOf<PatientSearch>()
  })

  test('errors', () => {
    expectTypeOf<NotBookableError>().toExtend<NotFoundError>()
  })
})
