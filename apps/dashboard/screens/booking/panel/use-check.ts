'use client'
import { bookings } from '@cliniko/core'
import { query } from '@cliniko/query'
import { useClinikoClient } from '@cliniko/react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clashesInput, clashesOf, useClashes, type Wanted } from '../use-clashes'

/** Whether a time is still free. */
export interface Check {
  /** What takes it up, in words. Undefined until it is known. */
  readonly clashes: readonly string[] | undefined
  /** Whether it was taken after it was chosen. */
  readonly isGone: boolean
  /** Books it although it is taken. */
  readonly accept: () => void
  /** Looks at Cliniko again. Returns whether it may be booked: free, or taken as somebody knew when they chose it. */
  readonly confirm: () => Promise<boolean>
}

interface Known {
  /** Of the time and the patient. */
  readonly key: string
  /** Of the time alone. */
  readonly timeKey: string
  readonly clashes: readonly string[]
}

/** Checks a time while it is on screen, and once more before it is booked. */
export function useCheck(wanted: Wanted | undefined): Check {
  const { timeZone } = useClinic()
  const client = useClinikoClient()
  const queryClient = useQueryClient()
  const clashes = useClashes(wanted)
  const clashesOfTime = useClashes(wanted && { ...wanted, patientId: undefined })
  const timeKey = wanted ? `${wanted.startsAt} ${wanted.endsAt} ${wanted.practitionerId}` : ''
  const key = `${timeKey} ${wanted?.patientId ?? ''}`
  const [known, setKnown] = useState<Known>()
  // What was there when the time was chosen is only a warning, and so is what the patient has when they are chosen later.
  if (clashes && clashesOfTime && known?.key !== key) {
    const ofPatient = clashes.filter((clash) => !clashesOfTime.includes(clash))
    setKnown({ key, timeKey, clashes: known?.timeKey === timeKey ? [...known.clashes, ...ofPatient] : clashes })
  }
  const isKnown = (clash: string) => known?.key === key && known.clashes.includes(clash)
  return {
    clashes,
    isGone: known?.key === key && clashes !== undefined && !clashes.every(isKnown),
    accept: () => clashes && setKnown({ key, timeKey, clashes }),
    async confirm() {
      if (!wanted) return true
      const { items } = await queryClient.fetchQuery({
        ...query(client, bookings.list, clashesInput(wanted)),
        staleTime: 0,
      })
      return clashesOf(items, wanted, timeZone).every(isKnown)
    },
  }
}
