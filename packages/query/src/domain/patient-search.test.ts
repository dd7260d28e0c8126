import { createPatientIndex, InputError, type PatientIndex, type PhoneNumberBody, patients } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mutation } from '../mutation.js'
import { type PatientSearchInput, patientSearchQuery } from './patient-search.js'

/** Only `mock.advance` moves the time on. */
const stopped = { now: () => 0, after: () => () => {} }
const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 0, rateLimit: false, clock: stopped })

beforeAll(async () => {
  const { patients } = mock.client()
  const phones: PhoneNumberBody[] = [{ number: '0491 571 804', phone_type: 'Mobile' }]
  for (const [first_name, last_name] of [
    ['Katherine', 'Johnson'],
    ['Katharina', 'Jones'],
    ['Kathleen', 'Booth'],
    ['Ada', 'Lovelace'],
  ] as const) {
    await patients.create({ first_name, last_name, ...(first_name === 'Ada' && { patient_phone_numbers: phones }) })
  }
})

const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

const nextTask = () => new Promise((resolve) => setImmediate(resolve))

/** A search field. */
function setUp(input: PatientSearchInput = {}) {
  const client = mock.client()
  const queryClient = new QueryClient()
  const observer = new QueryObserver(queryClient, patientSearchQuery(client, '', input))
  const stop = observer.subscribe(() => {})
  stops.push(stop)
  const before = mock.requests.length
  const names = () => observer.getCurrentResult().data?.items.map(({ first_name }) => first_name)
  return {
    client,
    queryClient,
    stop,
    names,
    result: () => observer.getCurrentResult(),
    sent: () => mock.requests.slice(before),
    /** Types a text at once, or letter by letter with a pause after each, in milliseconds. */
    async type(text: string, pause?: number) {
      const texts = pause === undefined ? [text] : [...text].map((_letter, index) => text.slice(0, index + 1))
      for (const next of texts) {
        observer.setOptions(patientSearchQuery(client, next, input))
        await nextTask()
        mock.advance(pause ?? 250)
        await nextTask()
      }
    },
    async pause() {
      mock.advance(250)
      for (let count = 0; count < 5; count++) await nextTask()
    },
  }
}

describe('patientSearchQuery', () => {
  test('default: 10 letters typed fast are one search', async () => {
    const { type, pause, names, sent } = setUp()
    await type('katherine ', 80)
    expect(sent()).toHaveLength(0)
    await pause()
    expect(names()).toEqual(['Katherine'])
    // A name of one word is a filter on three fields.
    expect(sent()).toHaveLength(3)
  })

  test('behavior: after an earlier search that found everybody, more letters send nothing', async () => {
    const { type, pause, names, sent } = setUp()
    await type('kat')
    await pause()
    expect(names()).toHaveLength(3)
    const before = sent().length
    await type('katherine')
    expect(names()).toEqual(['Katherine'])
    await type('kath')
    expect(names()).toHaveLength(3)
    await type('kathl')
    expect(names()).toEqual(['Kathleen'])
    expect(sent()).toHaveLength(before)
  })

  test('behavior: a search that found only some is not narrowed', async () => {
    const { type, pause, names, sent } = setUp({ limit: 2 })
    await type('kat')
    await pause()
    const before = sent().length
    await type('kathl')
    await pause()
    expect(names()).toEqual(['Kathleen'])
    expect(sent().length).toBeGreaterThan(before)
  })

  test('behavior: the previous result shows until there is a new one, and is flagged', async () => {
    const { type, pause, names, result } = setUp()
    await type('ada')
    await pause()
    expect(result().isPlaceholderData).toBe(false)
    await type('booth', 1)
    expect(names()).toEqual(['Ada'])
    expect(result().isPlaceholderData).toBe(true)
    await pause()
    expect(names()).toEqual(['Kathleen'])
    expect(result().isPlaceholderData).toBe(false)
    await type('')
    expect(names()).toBeUndefined()
  })

  test('behavior: a search that is no longer shown sends nothing', async () => {
    const { type, stop, pause, sent } = setUp()
    await type('kat', 10)
    stop()
    await pause()
    expect(sent()).toHaveLength(0)
  })

  test('C87 behavior: the text is neither in keys nor in what devtools and persisters see', async () => {
    const { type, pause, queryClient } = setUp()
    await type('Lovelace')
    await pause()
    const queries = queryClient.getQueryCache().getAll()
    const visible = queries.map(({ queryKey, queryHash, meta, options }) => ({ queryKey, queryHash, meta, options }))
    expect(JSON.stringify(visible).toLowerCase()).not.toContain('lovelace')
    expect(queries.map(({ meta }) => meta?.health)).toContain(true)
  })

  test('C84 behavior: a patient who was renamed shows the new name at once, and the search is made again', async () => {
    const { client, queryClient, type, pause, result, sent } = setUp()
    await type('ada')
    await pause()
    const [ada] = result().data?.items ?? []
    const before = sent().length
    const rename = new MutationObserver(queryClient, mutation(client, patients.update))
    await rename.mutate({ id: ada?.id ?? '', last_name: 'King' })
    expect(result().data?.items[0]?.last_name).toBe('King')
    await pause()
    expect(sent().length - before).toBe(4)
    await rename.mutate({ id: ada?.id ?? '', last_name: 'Lovelace' })
  })

  test('behavior: a phone number is found in an index', async () => {
    const { client } = setUp()
    const index: PatientIndex = createPatientIndex(client)
    await index.refresh()
    const { type, pause, names, sent } = setUp({ index })
    await type('0491571804')
    await pause()
    expect(names()).toEqual(['Ada'])
    // The record of the match, by its id.
    expect(sent()).toHaveLength(1)
    await type('lovelace ada')
    expect(names()).toEqual(['Ada'])
    expect(sent()).toHaveLength(1)
  })

  test('input: without an index, a phone number fails the query', async () => {
    const { type, pause, result, sent } = setUp()
    await type('0491 571 804')
    await pause()
    expect(result().error).toBeInstanceOf(InputError)
    expect(sent()).toHaveLength(0)
  })

  test('input: blanks around a text, and its case, make no other query', () => {
    const client = mock.client()
    const keys = ['ada', ' Ada ', 'ADA'].map((text) => JSON.stringify(patientSearchQuery(client, text).queryKey))
    expect(new Set(keys).size).toBe(1)
  })
})
