'use client'
import { useAllConcessionTypes, useAllContacts, usePublicSettings } from '@cliniko/react'
import { useEffect, useMemo, useState } from 'react'
import { patientFormText } from '@/text'
import { countryCodes } from './countries'
import type { FormField } from './fields'
import { concessionsInput, doctorsInput } from './inputs'

/** A value that a control offers. */
export interface Option {
  readonly value: string
  readonly name: string
}

/** What the controls of the form offer. */
export type Options = Readonly<Record<NonNullable<FormField['options']>, readonly Option[]>>

const fixed = {
  reminders: Object.entries(patientFormText.reminders).map(([value, name]) => ({ value, name })),
  sexes: patientFormText.sexes.map(toOption),
}

/** Returns what the controls of the form offer. Countries and time zones come after the first paint: engines name them differently. */
export function useOptions(): Options {
  const settings = usePublicSettings()
  const concessions = useAllConcessionTypes(concessionsInput)
  const doctors = useAllContacts(doctorsInput)
  const places = usePlaces()
  return useMemo(
    () => ({
      ...fixed,
      ...places,
      titles: settings.data?.terminology?.titles.map(toOption) ?? none,
      concessions: concessions.data?.map(({ id, name }) => ({ value: id, name })) ?? none,
      doctors:
        doctors.data?.map(({ id, title, first_name, last_name, company_name }) => ({
          value: id,
          name: [title, first_name, last_name, company_name && `(${company_name})`].filter(Boolean).join(' '),
        })) ?? none,
    }),
    [settings.data, concessions.data, doctors.data, places],
  )
}

const none: readonly never[] = []

function usePlaces(): Pick<Options, 'countries' | 'timeZones'> {
  const [places, setPlaces] = useState<Pick<Options, 'countries' | 'timeZones'>>({ countries: none, timeZones: none })
  useEffect(() => {
    const names = new Intl.DisplayNames(['en-AU'], { type: 'region' })
    const countries = countryCodes.map((value) => ({ value, name: names.of(value) ?? value }))
    countries.sort((a, b) => a.name.localeCompare(b.name))
    setPlaces({ countries, timeZones: Intl.supportedValuesOf('timeZone').map(toOption) })
  }, [])
  return places
}

function toOption(value: string): Option {
  return { value, name: value }
}
