import type { UserRole } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { clinic, first } from '../../test/clinic.js'

const allowed = { status: 200 }

/** Returns the status of a request. */
async function status(request: Promise<unknown>): Promise<{ status: number }> {
  try {
    await request
    return allowed
  } catch (error) {
    return { status: error instanceof Object && 'status' in error ? Number(error.status) : 0 }
  }
}

describe('roles', () => {
  test.each<[UserRole, notes: number, invoices: number, setup: number, settings: number, patients: number]>([
    ['administrator', 200, 200, 200, 200, 200],
    ['practitioner', 200, 200, 403, 403, 200],
    ['power receptionist', 403, 200, 403, 403, 200],
    ['receptionist', 403, 200, 403, 403, 200],
    ['scheduler', 403, 403, 403, 403, 200],
    ['bookkeeper', 403, 200, 403, 403, 403],
  ])('behavior: what a %s may do', async (role, notes, invoices, setup, settings, patients) => {
    const { cliniko } = clinic({ role })
    expect((await cliniko.users.authenticated()).role).toBe(role)
    expect(await status(cliniko.treatmentNotes.list())).toEqual({ status: notes })
    expect(await status(cliniko.invoices.list())).toEqual({ status: invoices })
    expect(await status(cliniko.taxes.create({ name: 'GST', rate: '10.0' }))).toEqual({ status: setup })
    expect(await status(cliniko.settings.get())).toEqual({ status: settings })
    expect(await status(cliniko.settings.getPublic())).toEqual(allowed)
    expect(await status(cliniko.patients.create({ first_name: 'Ana', last_name: 'Lima' }))).toEqual({
      status: patients,
    })
  })

  test('behavior: only practitioners write treatment notes, and only their own', async () => {
    const { cliniko, mock } = clinic({ role: 'practitioner' })
    const patientId = first(mock.store.tables.patients.keys())
    const note = await cliniko.treatmentNotes.create({ patient_id: patientId, title: 'First visit' })
    const [me] = mock.store.tables.practitioners.by('user_id', mock.store.authenticatedUserId)
    expect(note).toMatchObject({ author_name: me?.label, draft: true, finalized_at: null })
    const other = [...mock.store.tables.practitioners.values()].find(({ id }) => id !== me?.id)
    mock.store.authenticatedUserId = other?.user?.links.self.split('/').at(-1) ?? ''
    expect(await status(cliniko.treatmentNotes.update(note.id, { title: 'Mine' }))).toEqual({ status: 403 })
    const office = clinic({ role: 'administrator' }).cliniko
    expect(await status(office.treatmentNotes.create({ patient_id: patientId, title: 'x' }))).toEqual({ status: 403 })
  })
})
