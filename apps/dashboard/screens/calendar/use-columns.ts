'use client'
import type { Calendar } from '@cliniko/query'
import {
  useAllAppointmentTypes,
  useAllBusinesses,
  useAllPractitioners,
  useAllUnavailableBlockTypes,
  useCalendar,
  usePublicSettings,
} from '@cliniko/react'
import { useMemo } from 'react'
import { useNow } from '@/lib/clinic'
import { calendarInput, practitionersInput, typesInput } from './inputs'
import { type Axis, axisOf } from './model/axis'
import { type Column, columnsOf } from './model/columns'
import type { CalendarView } from './use-view'
import { useZone } from './use-zone'

/** Names and colours of what bookings link to, by id. */
export interface Catalogue {
  readonly types: ReadonlyMap<string, { readonly name: string; readonly color: string }>
  readonly blockTypes: ReadonlyMap<string, { readonly name: string | null; readonly color: string | null }>
  readonly practitioners: ReadonlyMap<string, { readonly label: string | null }>
}

const none: Calendar = { entries: [], workingHours: [] }
const quarter = 15 * 60_000

/** Reads the calendar, and makes its columns. */
export function useColumns(view: CalendarView) {
  const { dates, staff, site } = view
  const timeZone = useZone(site)
  const now = Math.floor(useNow() / quarter) * quarter
  const bookings = useCalendar(calendarInput(view.view, view.date, timeZone))
  const practitioners = useAllPractitioners(practitionersInput)
  const settings = usePublicSettings()
  const calendar = bookings.data ?? none
  const slot = Math.max(settings.data?.calendar?.timeslot_size_in_minutes ?? 15, 5)
  const columns = useMemo(
    () =>
      columnsOf({
        calendar,
        view: view.view,
        dates,
        timeZone,
        practitioners: practitioners.data ?? [],
        staff,
        site,
        slot,
        now,
      }),
    [calendar, view.view, dates, timeZone, practitioners.data, staff, site, slot, now],
  )
  const axis = useAxis(columns, settings.data?.calendar)
  return {
    calendar,
    columns,
    axis,
    timeZone,
    practitioners: practitioners.data ?? [],
    error: (bookings.data ? null : bookings.error) ?? (practitioners.data ? null : practitioners.error),
    /** Whether what is shown may lack something: working hours, say. */
    isIncomplete: Boolean(bookings.data && bookings.error),
    isLoading: bookings.isPending || practitioners.isPending,
    isUpdating: bookings.isFetching,
    retry: practitioners.refetch,
  }
}

/** Keeps the axis while the same hours are shown, so that cards don't render again. */
function useAxis(columns: readonly Column[], settings: Parameters<typeof axisOf>[0]): Axis {
  const { from, to, slot, pixels } = useMemo(
    () =>
      axisOf(
        settings,
        columns.flatMap(({ placed, more, hours }) => [...placed.map(({ item }) => item), ...more, ...hours]),
      ),
    [columns, settings],
  )
  return useMemo(() => ({ from, to, slot, pixels }), [from, to, slot, pixels])
}

/** Reads the names and colours of what bookings link to. They are read once. */
export function useCatalogue(): Catalogue {
  const types = useAllAppointmentTypes(typesInput).data
  const blockTypes = useAllUnavailableBlockTypes().data
  const practitioners = useAllPractitioners(practitionersInput).data
  return useMemo(
    () => ({ types: byId(types), blockTypes: byId(blockTypes), practitioners: byId(practitioners) }),
    [types, blockTypes, practitioners],
  )
}

function byId<T extends { readonly id: string }>(records: readonly T[] = []): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}

/** Reads the businesses. */
export function useSites() {
  return useAllBusinesses().data ?? []
}
