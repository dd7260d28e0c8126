import { groupAppointments, individualAppointments, type Operation, patients, taxes } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { changesOf } from './optimistic.js'

const now = '2026-03-02T00:00:00.000Z'

describe('changesOf', () => {
  test.each<[title: string, operation: Operation, body: object, changes: object]>([
    ['an update changes the fields of its body', patients.update, { email: null }, { email: null }],
    ['an archive sets archived_at', patients.archive, {}, { archived_at: now }],
    ['an unarchive clears archived_at', patients.unarchive, {}, { archived_at: null }],
    [
      'a cancellation sets cancelled_at beside its body',
      individualAppointments.cancel,
      { cancellation_reason: 30 },
      { cancellation_reason: 30, cancelled_at: now },
    ],
    ['a delete that hides the record sets its mark', groupAppointments.delete, {}, { deleted_at: now }],
    ['C90 a delete that removes the record changes no field', taxes.delete, {}, {}],
  ])('behavior: %s', (_title, operation, body, changes) => {
    expect(changesOf(operation, body, now)).toEqual(changes)
  })
})
