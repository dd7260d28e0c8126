import { groupAppointments, individualAppointments, type Operation, patients, taxes } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { changesOf, restore } from './optimistic.js'

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

describe('restore', () => {
  test('default: puts back the data of queries that are still there', () => {
    const queryClient = new QueryClient()
    queryClient.setQueryData(['a'], { first_name: 'Changed' })
    restore(queryClient, [[['a'], { first_name: 'Ana' }]])
    expect(queryClient.getQueryData(['a'])).toEqual({ first_name: 'Ana' })
  })

  test('behavior: brings back no record after the cache was cleared', () => {
    const queryClient = new QueryClient()
    restore(queryClient, [[['a'], { first_name: 'Ana' }]])
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})
