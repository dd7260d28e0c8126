'use client'
import { addDays, dateIn } from '@cliniko/core'
import { useAppointments, useGroupAppointments, usePractitioners, useUnavailableBlocks } from '@cliniko/react'
import { useSearchParams } from 'next/navigation'
import { useState } from 'react'
import { useClinic, useNow } from '@/lib/clinic'
import { validDate } from '@/lib/format'
import { blocksInput, classesInput, dayInput, practitionersInput } from '@/lib/inputs'
import { Problem } from '@/ui/problem'
import { Skeleton } from '@/ui/skeleton'
import { AppointmentDialog } from './appointment-dialog'
import { columnsOf } from './columns'
import { DayToolbar } from './day-toolbar'
import { Schedule } from './schedule'
import { statusOf } from './status'

/** Shows a day at the clinic, by practitioner. The date is in the URL, so that a day can be linked to. */
export function DayView() {
  const { timeZone } = useClinic()
  const now = useNow()
  const today = dateIn(now, timeZone)
  const searchParams = useSearchParams()
  const date = validDate(searchParams.get('date')) ?? today
  const practitionerId = searchParams.get('practitioner') ?? ''
  const [openId, setOpenId] = useState<string>()
  const [announcement, setAnnouncement] = useState('')

  const appointments = useAppointments(dayInput(date, timeZone), { refetchInterval: 60_000 })
  const practitioners = usePractitioners(practitionersInput)
  const classes = useGroupAppointments(classesInput(date, timeZone))
  const blocks = useUnavailableBlocks(blocksInput(date, timeZone))
  const columns = columnsOf({
    appointments: appointments.data ?? [],
    classes: classes.data?.items ?? [],
    blocks: blocks.data?.items ?? [],
    practitioners: practitioners.data?.items ?? [],
    chosen: practitionerId,
  })
  const open = appointments.data?.find(({ id }) => id === openId)
  const error = appointments.error ?? practitioners.error
  const isLoading = appointments.isPending || practitioners.isPending

  function go(changes: { date?: string; practitioner?: string }): void {
    const search = new URLSearchParams(searchParams)
    for (const [name, value] of Object.entries(changes)) {
      if (value === '' || (name === 'date' && value === today)) search.delete(name)
      else search.set(name, value)
    }
    // Not router.push: the hooks fetch the day, so no page is needed from the server.
    window.history.pushState(null, '', search.size ? `?${search}` : window.location.pathname)
  }

  return (
    <>
      <DayToolbar
        date={date}
        isToday={date === today}
        practitioners={practitioners.data?.items ?? []}
        practitionerId={practitionerId}
        isUpdating={appointments.isFetching && !appointments.isPending}
        onDate={(day) => go({ date: day })}
        onStep={(days) => go({ date: days === 0 ? today : addDays(date, days) })}
        onPractitioner={(practitioner) => go({ practitioner })}
      />
      {appointments.data && <Counts statuses={columns.flatMap((column) => column.appointments).map(statusOf)} />}
      {error && !(appointments.data && practitioners.data) ? (
        <Problem
          error={error}
          onRetry={() => {
            void appointments.refetch()
            void practitioners.refetch()
          }}
        />
      ) : isLoading ? (
        <Skeleton rows={8} label="Loading the day" />
      ) : columns.length === 0 ? (
        <p className="empty">No appointments on this day.</p>
      ) : (
        <Schedule columns={columns} timeZone={timeZone} now={date === today ? now : undefined} onOpen={setOpenId} />
      )}
      {(classes.error || blocks.error) && (
        <p role="alert" className="problem">
          Classes and unavailable blocks couldn’t be loaded. This day may be busier than it looks.
        </p>
      )}
      <p role="status" className="hidden">
        {announcement}
      </p>
      {open && (
        <AppointmentDialog
          key={open.id}
          appointment={open}
          timeZone={timeZone}
          onAnnounce={setAnnouncement}
          onClose={() => setOpenId(undefined)}
        />
      )}
    </>
  )
}

function Counts({ statuses }: { readonly statuses: readonly string[] }) {
  const count = (status: string) => statuses.filter((other) => other === status).length
  return (
    <ul className="counts" aria-label="Appointments of the day">
      <li>
        <b>{statuses.length - count('cancelled')}</b> booked
      </li>
      <li>
        <b>{count('arrived')}</b> arrived
      </li>
      <li>
        <b>{count('missed')}</b> did not arrive
      </li>
      <li>
        <b>{count('cancelled')}</b> cancelled
      </li>
    </ul>
  )
}
