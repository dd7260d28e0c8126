'use client'
import { useAllAttendees, useAllGroupAppointments, useAppointments } from '@cliniko/react'
import { useClinic, useToday } from '@/lib/clinic'
import { idOf } from '@/lib/links'
import { classAttendeesInput, classVisitsInput, visitsInput } from './inputs'

/** A visit of a patient who arrived, without an invoice. */
export interface MissingInvoice {
  readonly id: string
  readonly startsAt: string
  readonly patientId: string
  readonly patientName: string
  readonly typeName: string | undefined
  readonly practitionerName: string | null | undefined
}

/** Finds visits of the last days, individual ones and those to classes, that have no invoice. The latest come first. */
export function useMissingInvoices(days: number) {
  const { timeZone } = useClinic()
  const today = useToday()
  const appointments = useAppointments(visitsInput(days, today, timeZone))
  const classes = useAllGroupAppointments(classVisitsInput(days, today, timeZone))
  const attendees = useAllAttendees(classes.data ? classAttendeesInput(classes.data.map(({ id }) => id)) : null)
  const needsAttendees = classes.data === undefined || classes.data.length > 0

  const individual = (appointments.data ?? [])
    .filter(({ patient_arrived, invoice_status }) => patient_arrived && invoice_status === null)
    .map(({ id, starts_at, patient, patient_name, included }) => ({
      id,
      startsAt: starts_at,
      patientId: idOf(patient),
      patientName: included.patient?.label ?? patient_name ?? '',
      typeName: included.appointment_type?.name,
      practitionerName: included.practitioner?.label,
    }))
  const classOf = new Map(classes.data?.map((group) => [group.id, group]))
  const inClasses = (attendees.data ?? []).flatMap(({ id, arrived, invoice_status, booking, patient, included }) => {
    const group = classOf.get(idOf(booking))
    if (!group || !arrived || invoice_status !== null) return []
    return {
      id,
      startsAt: group.starts_at,
      patientId: idOf(patient),
      patientName: included.patient?.label ?? '',
      typeName: group.included.appointment_type?.name,
      practitionerName: group.included.practitioner?.label,
    }
  })
  const visits: readonly MissingInvoice[] = [...individual, ...inClasses].sort((a, b) =>
    b.startsAt.localeCompare(a.startsAt),
  )
  const queries = [appointments, classes, attendees]
  return {
    visits,
    isPending: appointments.isPending || classes.isPending || (needsAttendees && attendees.isPending),
    error: queries.find(({ error }) => error)?.error,
    retry: () => queries.filter(({ error }) => error).forEach(({ refetch }) => void refetch()),
  }
}
