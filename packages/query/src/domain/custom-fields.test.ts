import { type CustomFieldEdits, InputError } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, onlineManager, QueryClient } from '@tanstack/query-core'
import { afterEach, describe, expect, test } from 'vitest'
import { customFieldsEdit, customFieldsQueries, toCustomFields } from './custom-fields.js'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 20, rateLimit: false })

afterEach(() => onlineManager.setOnline(true))

/** A patient's custom fields on screen. */
async function setUp({ isArchived = false } = {}) {
  const client = mock.client()
  const queryClient = new QueryClient()
  const { id: patientId } = await client.patients.create({ first_name: 'Ada', last_name: 'Lovelace' })
  if (isArchived) await client.patients.archive(patientId)
  const before = mock.requests.length
  const [patient, settings] = customFieldsQueries(client, patientId)
  await Promise.all([queryClient.fetchQuery(patient), queryClient.fetchQuery(settings)])
  const fields = () =>
    toCustomFields([
      { data: queryClient.getQueryData(patient.queryKey) },
      { data: queryClient.getQueryData(settings.queryKey) },
    ]) ?? []
  const texts = fields().filter(({ type, archived }) => (type === 'text' || type === 'paragraph') && !archived)
  const [first, second = first] = texts
  if (!first || !second) throw new Error('The clinic has no custom fields.')
  const textOf = ({ section, name }: typeof first) => {
    const field = fields().find((field) => field.section === section && field.name === name)
    return field && 'value' in field ? field.value : undefined
  }
  const edits = ({ section, name }: typeof first, value: string): CustomFieldEdits => ({ [section]: { [name]: value } })
  const mutate = (edits: CustomFieldEdits) =>
    new MutationObserver(queryClient, customFieldsEdit(client)).mutate({ patientId, edits })
  return { first, second, textOf, edits, mutate, sent: () => mock.requests.slice(before).map(({ method }) => method) }
}

describe('custom fields', () => {
  test('default: all fields that the settings define, for 2 requests', async () => {
    const { first, textOf, sent } = await setUp()
    expect(textOf(first)).toBeNull()
    expect(sent()).toEqual(['GET', 'GET'])
  })

  test('default: an edit fetches the patient, sends a PATCH, and shows', async () => {
    const { first, textOf, edits, mutate, sent } = await setUp()
    await mutate(edits(first, 'Made Up Mutual'))
    expect(textOf(first)).toBe('Made Up Mutual')
    expect(sent()).toEqual(['GET', 'GET', 'GET', 'PATCH'])
  })

  test('behavior: those of an archived patient are read, and changed', async () => {
    const { first, textOf, edits, mutate } = await setUp({ isArchived: true })
    expect(textOf(first)).toBeNull()
    await mutate(edits(first, 'Made Up Mutual'))
    expect(textOf(first)).toBe('Made Up Mutual')
  })

  test('C83 behavior: two edits at once keep each other', async () => {
    const { first, second, textOf, edits, mutate } = await setUp()
    await Promise.all([mutate(edits(first, 'one')), mutate(edits(second, 'two'))])
    expect(textOf(second)).toBe('two')
    if (first !== second) expect(textOf(first)).toBe('one')
  })

  test('input: an unknown field is refused, and nothing is sent', async () => {
    const { mutate, sent } = await setUp()
    await expect(mutate({ Nowhere: { Nothing: 'x' } })).rejects.toBeInstanceOf(InputError)
    expect(sent()).not.toContain('PATCH')
  })

  test('C94 behavior: offline an edit fails at once', async () => {
    const { first, edits, mutate, sent } = await setUp()
    onlineManager.setOnline(false)
    await expect(mutate(edits(first, 'x'))).rejects.toMatchObject({ name: 'NetworkError' })
    expect(sent()).toHaveLength(2)
  })
})
