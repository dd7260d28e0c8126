import {
  CancellationReason,
  createPatientIndex,
  InputError,
  individualAppointments,
  type Patient,
  patientAttachments,
  uploadAttachment,
} from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { availabilityQuery, calendarQueries } from '@cliniko/query'
import { hydrate, QueryClient } from '@tanstack/react-query'
import { act, cleanup, configure, renderHook, waitFor } from '@testing-library/react'
import { type ReactNode, StrictMode, Suspense } from 'react'
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest'
import {
  ClinikoProvider,
  useAppointments,
  useAttachmentDownload,
  useAttachmentUpload,
  useAvailability,
  useCalendar,
  useChanges,
  useCustomFields,
  useEditCustomFields,
  useLimits,
  useMarkArrived,
  usePatientSearch,
  useSuspenseAppointments,
  useSuspenseCalendar,
  useTelehealthUrl,
} from './index.js'
import { prefetcher } from './prefetcher.js'

// A busy machine is slow.
configure({ asyncUtilTimeout: 60_000 })

const timeZone = 'Australia/Sydney'
const start = Date.parse('2026-03-02T00:00:00Z')
/** Only `mock.advance` moves the time on. */
const mock = createMock({
  now: '2026-03-02T00:00:00Z',
  patients: 100,
  clock: { now: () => start, after: () => () => {} },
})
const range = { from: '2026-03-02T13:00:00Z', to: '2026-03-03T13:00:00Z' }

afterEach(() => {
  cleanup()
  mock.advance(60_000)
})

function setUp() {
  const client = mock.client()
  const queryClient = new QueryClient()
  const before = mock.requests.length
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <ClinikoProvider client={client} queryClient={queryClient}>
        <Suspense fallback="…">{children}</Suspense>
      </ClinikoProvider>
    </StrictMode>
  )
  return { client, queryClient, wrapper, sent: () => mock.requests.length - before }
}

describe('useCalendar', () => {
  const include = ['patient', 'appointment_type', 'practitioner', 'business'] as const

  test('C88 default: a day costs 7 requests in StrictMode, the next day 2', async () => {
    const { wrapper, sent } = setUp()
    const { result, rerender } = renderHook(({ day }) => useCalendar({ day, timeZone, include }), {
      wrapper,
      initialProps: { day: '2026-03-03' },
    })
    expect(result.current.isPending).toBe(true)
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    expect(result.current.data?.entries.length).toBeGreaterThan(0)
    expect(result.current.data?.workingHours.length).toBeGreaterThan(0)
    expect(sent()).toBe(7)
    rerender({ day: '2026-03-04' })
    await waitFor(() => expect(result.current.data && !result.current.isFetching).toBe(true))
    expect(sent()).toBe(9)
  })

  test('behavior: rendering again gives the same data', async () => {
    const { wrapper } = setUp()
    const { result, rerender } = renderHook(() => useCalendar({ day: '2026-03-03', timeZone }), { wrapper })
    await waitFor(() => expect(result.current.isFetching).toBe(false))
    const { data } = result.current
    rerender()
    expect(result.current.data).toBe(data)
  })

  test('behavior: select, a prefetched calendar and Suspense', async () => {
    const { client, queryClient, wrapper, sent } = setUp()
    const input = { week: '2026-03-03', timeZone }
    const [bookings, daily, blocks] = calendarQueries(client, input)
    await Promise.all([
      queryClient.prefetchQuery(bookings),
      queryClient.prefetchQuery(daily),
      queryClient.prefetchQuery(blocks),
    ])
    const prefetched = sent()
    const { result } = renderHook(
      () => [
        useSuspenseCalendar(input).data.entries.length,
        useCalendar(input, { select: ({ entries }) => entries.length }).data,
      ],
      { wrapper },
    )
    await waitFor(() => expect(result.current?.[0]).toBeGreaterThan(0))
    expect(result.current[1]).toBe(result.current[0])
    expect(sent()).toBe(prefetched)
  })

  test('C88 behavior: what a server prefetched is not fetched again under a default query client', async () => {
    const { client, queryClient, wrapper, sent } = setUp()
    const input = { day: '2026-03-05', timeZone, include } as const
    const onServer = prefetcher()
    await onServer.prefetch(...calendarQueries(client, input))
    expect(sent()).toBe(7)
    hydrate(queryClient, JSON.parse(JSON.stringify(onServer.state())))
    const { result } = renderHook(() => useCalendar(input), { wrapper })
    expect(result.current.data?.entries.length).toBeGreaterThan(0)
    const [entry] = result.current.data?.entries ?? []
    if (entry?.kind === 'individual_appointment') {
      expectTypeOf(entry.record.included.patient).toEqualTypeOf<Patient | null>()
      expect(entry.record.included.patient?.label).toBe(entry.record.patient_name)
    }
    await act(async () => {})
    expect(sent()).toBe(7)
  })

  test('input: null sends nothing; an invalid day is an error', async () => {
    const { wrapper, sent } = setUp()
    const { result } = renderHook(() => [useCalendar(null), useCalendar({ day: '2026-02-30', timeZone })] as const, {
      wrapper,
    })
    await waitFor(() => expect(result.current[1].error).toBeInstanceOf(InputError))
    expect(result.current[0]).toMatchObject({ data: undefined, error: null, isPending: true, isFetching: false })
    expect(sent()).toBe(0)
  })
})

describe('useAppointments', () => {
  test('C92 default: suspends, and an equal time in another form is the same query', async () => {
    const { wrapper, sent } = setUp()
    const { result } = renderHook(
      () => [
        useSuspenseAppointments({ from: new Date(range.from), to: range.to }).data,
        useAppointments({ from: '2026-03-03T00:00:00.000+11:00', to: new Date(range.to) }).data,
      ],
      { wrapper },
    )
    await waitFor(() => expect(result.current?.[0]?.length).toBeGreaterThan(0))
    expect(result.current[1]).toBe(result.current[0])
    expect(sent()).toBe(1)
  })

  test('C89 behavior: an arrival shows at once and costs 3 requests', async () => {
    const { wrapper, sent } = setUp()
    const { result } = renderHook(() => ({ day: useAppointments(range), arrive: useMarkArrived() }), { wrapper })
    await waitFor(() => expect(result.current.day.data?.length).toBeGreaterThan(0))
    const appointmentId = result.current.day.data?.[0]?.id ?? ''
    const before = sent()
    await act(() => result.current.arrive.mutateAsync({ appointmentId, arrived: true }))
    await waitFor(() => expect(sent() - before).toBe(3))
    expect(result.current.day.data?.[0]?.patient_arrived).toBe(true)
  })
})

describe('useAvailability', () => {
  test('default: shares the query of availabilityQuery; null sends nothing', async () => {
    const { client, queryClient, wrapper, sent } = setUp()
    const { worksAt, gives, tables } = mock.store
    const practitioner = [...tables.practitioners.values()].find(({ active }) => active)
    const input = {
      businessId: [...(worksAt.get(practitioner?.id ?? '') ?? [])][0] ?? '',
      practitionerIds: [practitioner?.id ?? ''],
      appointmentTypeIds: [...(gives.get(practitioner?.id ?? '') ?? [])].slice(0, 1),
      from: '2026-03-03',
      to: '2026-03-05',
      timeZone,
    }
    const { result } = renderHook(() => [useAvailability(input), useAvailability(null)] as const, { wrapper })
    await waitFor(() => expect(result.current[0].isFetched).toBe(true))
    expect(queryClient.getQueryState(availabilityQuery(client, input).queryKey)?.status).not.toBe('pending')
    expect(result.current[1].fetchStatus).toBe('idle')
    expect(sent()).toBeGreaterThan(0)
  })
})

describe('usePatientSearch', () => {
  /** Types letter by letter, 50 ms each. */
  async function type(rerender: (props: { text: string }) => void, text: string) {
    for (let length = 1; length <= text.length; length++) {
      rerender({ text: text.slice(0, length) })
      await act(async () => mock.advance(50))
    }
  }

  test('default: 10 letters typed fast are one search, and later letters none', async () => {
    const { client, wrapper } = setUp()
    const [patient] = (await client.patients.list({ perPage: 1 })).items
    const name = `${patient?.last_name}${' '.repeat(10)}`.slice(0, 10)
    const before = mock.requests.length
    const { result, rerender } = renderHook(({ text }) => usePatientSearch(text, { limit: 100 }), {
      wrapper,
      initialProps: { text: '' },
    })
    expect(result.current.fetchStatus).toBe('idle')
    await type(rerender, name)
    expect(mock.requests.length - before).toBe(0)
    await act(async () => mock.advance(250))
    await waitFor(() => expect(result.current.isPlaceholderData).toBe(false))
    await waitFor(() => expect(result.current.data?.items.map(({ id }) => id)).toContain(patient?.id))
    expect(mock.requests.length - before).toBe(3)
    rerender({ text: `${name.trim()} ${patient?.first_name}` })
    await waitFor(() => expect(result.current.data?.items.map(({ id }) => id)).toContain(patient?.id))
    expect(mock.requests.length - before).toBe(3)
  })

  test('behavior: takes an index, and an empty text shows nothing', async () => {
    const { client, wrapper } = setUp()
    const index = createPatientIndex(client)
    await index.refresh()
    const [patient] = (await client.patients.list({ perPage: 1 })).items
    const { result, rerender } = renderHook(({ text }) => usePatientSearch(text, { index }), {
      wrapper,
      initialProps: { text: `${patient?.last_name} ${patient?.first_name}` },
    })
    await act(async () => mock.advance(250))
    await waitFor(() => expect(result.current.data?.items[0]?.id).toBe(patient?.id))
    rerender({ text: ' ' })
    expect(result.current.data).toBeUndefined()
  })
})

describe('attachments', () => {
  const file = new File(['%PDF-1.7'], 'referral.pdf', { type: 'application/pdf' })

  async function patientId() {
    return (await mock.client().patients.create({ first_name: 'Ada', last_name: 'Lovelace' })).id
  }

  test('default: uploads with progress, and resumes what a failure left', async () => {
    const { wrapper } = setUp()
    const id = await patientId()
    const { result } = renderHook(() => useAttachmentUpload(), { wrapper })
    expect(result.current).toMatchObject({ progress: null, resume: undefined })
    mock.faults.add({ operation: patientAttachments.create, kind: 'status', status: 422, times: 1 })
    await act(() => result.current.mutateAsync({ patientId: id, file }).catch(() => {}))
    await waitFor(() => expect(result.current.resume).toBeDefined())
    expect(result.current.progress).toMatchObject({ step: 'register', loaded: 8, total: 8 })
    act(() => result.current.resume?.())
    await waitFor(() => expect(result.current.isSuccess).toBe(true))
    expect(result.current.resume).toBeUndefined()
  })

  test('default: a cancelled upload attaches nothing', async () => {
    const { client, wrapper } = setUp()
    const id = await patientId()
    const { result } = renderHook(() => useAttachmentUpload(), { wrapper })
    mock.faults.add({ operation: patientAttachments.presignedPost, kind: 'timeout', times: 1 })
    let failure: Promise<unknown> | undefined
    act(() => {
      failure = result.current.mutateAsync({ patientId: id, file }).catch((error: unknown) => error)
    })
    await waitFor(() => expect(result.current.progress?.step).toBe('presign'))
    act(() => result.current.cancel())
    expect(await failure).toMatchObject({ name: 'AbortError' })
    await waitFor(() => expect(result.current).toMatchObject({ isIdle: true, progress: null, error: null }))
    expect((await client.patientAttachments.list({ where: { patient_id: id } })).items).toEqual([])
  })

  test('default: downloads, with a URL that is revoked at unmount', async () => {
    const { client, wrapper } = setUp()
    const { id } = await uploadAttachment(client, await patientId(), file)
    mock.advance(3000)
    const revoke = vi.spyOn(URL, 'revokeObjectURL')
    const { result, unmount } = renderHook(() => useAttachmentDownload(), { wrapper })
    await act(() => result.current.mutateAsync({ attachment: id }))
    await waitFor(() => expect(result.current.url).toMatch(/^blob:/))
    const { url } = result.current
    expect(result.current.progress).toEqual({ loaded: 8, total: 8 })
    expect(result.current.data?.name).toBe('referral.pdf')
    unmount()
    expect(revoke).toHaveBeenCalledWith(url)
    revoke.mockRestore()
  })
})

describe('other domain hooks', () => {
  test('useTelehealthUrl: default: the link of an appointment whose type has telehealth', async () => {
    const { client, wrapper, sent } = setUp()
    const { items } = await client.request(individualAppointments.list, { include: ['appointment_type'] })
    const online = items.find(({ included }) => included.appointment_type?.telehealth_enabled)
    const other = items.find(({ included }) => included.appointment_type?.telehealth_enabled === false)
    const before = sent()
    const { result } = renderHook(() => [useTelehealthUrl(online), useTelehealthUrl(other), useTelehealthUrl(null)], {
      wrapper,
    })
    const count = [online, other].filter(Boolean).length
    await waitFor(() => expect(sent() - before).toBe(count))
    await waitFor(() => expect(result.current[0]?.data).toBe(online?.telehealth_url))
    if (other) await waitFor(() => expect(result.current[1]?.data).toBeNull())
    expect(result.current[2]?.fetchStatus).toBe('idle')
  })

  test('useCustomFields: default: reads by name and shows an edit', async () => {
    const { client, wrapper } = setUp()
    const { id: patientId } = await client.patients.create({ first_name: 'Ada', last_name: 'Lovelace' })
    const { result } = renderHook(() => ({ fields: useCustomFields(patientId), edit: useEditCustomFields() }), {
      wrapper,
    })
    await waitFor(() => expect(result.current.fields.data).toBeDefined())
    const field = result.current.fields.data?.find(({ type, archived }) => type === 'text' && !archived)
    if (!field) throw new Error('The clinic has no custom field of text.')
    const edits = { [field.section]: { [field.name]: 'Made Up Mutual' } }
    await act(() => result.current.edit.mutateAsync({ patientId, edits }))
    const after = () => result.current.fields.data?.find(({ name }) => name === field.name)
    await waitFor(() => expect(after()).toMatchObject({ value: 'Made Up Mutual' }))
  })

  test('useCustomFields: input: null sends nothing', () => {
    const { wrapper, sent } = setUp()
    const { result } = renderHook(() => useCustomFields(null), { wrapper })
    expect(result.current).toMatchObject({ data: undefined, error: null, isFetching: false })
    expect(sent()).toBe(0)
  })

  test('useChanges: default: a booking that somebody else cancels leaves a calendar, without a refetch', async () => {
    const { wrapper } = setUp()
    const input = { day: '2026-03-10', timeZone }
    const { result } = renderHook(
      () => {
        useChanges({ interval: 20_000 })
        return useCalendar(input)
      },
      { wrapper },
    )
    await waitFor(() => expect(result.current.data?.entries.length).toBeGreaterThan(0))
    const entry = result.current.data?.entries.find(({ kind }) => kind === 'individual_appointment')
    await mock
      .client()
      .request(individualAppointments.cancel, entry?.id ?? '', { cancellation_reason: CancellationReason.Sick })
    const before = mock.requests.length
    // Resources take turns.
    for (let turn = 0; turn < 3; turn++) {
      await act(async () => mock.advance(20_000))
      await act(async () => {})
    }
    await waitFor(() => expect(result.current.data?.entries.map(({ id }) => id)).not.toContain(entry?.id))
    expect(mock.requests.length - before).toBeLessThanOrEqual(3)
  })

  test('useLimits: default: renders again after requests, and when the limit is restored', async () => {
    const { client, wrapper } = setUp()
    const { result } = renderHook(() => ({ limits: useLimits(), day: useAppointments(range) }), { wrapper })
    await waitFor(() => expect(result.current.day.isSuccess).toBe(true))
    if (!client.limits) return expect(result.current.limits).toBeUndefined()
    await waitFor(() => expect(result.current.limits?.remaining).toBe(199))
    await act(async () => mock.advance(61_000))
    await waitFor(() => expect(result.current.limits?.remaining).toBe(200))
    return undefined
  })

  test('useChanges: default: a change by somebody else shows after the interval; disabled it sends nothing', async () => {
    const { wrapper, sent } = setUp()
    const { result, rerender } = renderHook(
      ({ enabled }) => {
        useChanges({ enabled, interval: 20_000 })
        return useAppointments(range)
      },
      { wrapper, initialProps: { enabled: true } },
    )
    await waitFor(() => expect(result.current.data?.length).toBeGreaterThan(0))
    const id = result.current.data?.[0]?.id ?? ''
    await mock.client().request(individualAppointments.update, id, { notes: 'Changed elsewhere' })
    await act(async () => mock.advance(20_000))
    await waitFor(() => expect(result.current.data?.find((one) => one.id === id)?.notes).toBe('Changed elsewhere'))
    rerender({ enabled: false })
    await act(async () => {})
    const before = sent()
    await act(async () => mock.advance(60_000))
    expect(sent()).toBe(before)
  })
})
