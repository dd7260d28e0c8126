'use client'
import { useMemo } from 'react'
import { type Double, type Draft, doublesOf } from './similar'
import { useFindPatients } from './use-find-patients'

/**
 * Finds patients who may be the same person as a new one: by phone number, by birth date, and by a name that is the same or
 * nearly so. Pass what has been typed so far. Archived records count: they can be brought back.
 *
 * @returns The most likely first.
 * @example const doubles = useDoubles({ firstName, lastName, birth, phones: [phone] })
 */
export function useDoubles(draft: Draft, limit = 5): readonly Double[] {
  const { firstName, lastName, birth, phones } = draft
  const phone = phones.find((number) => number.replace(/\D/g, '').length >= 8) ?? ''
  const name = firstName.trim().length > 1 && lastName.trim().length > 1
  const archived = { archived: true }
  const byPhone = useFindPatients(phone, 10, archived)
  const byBirth = useFindPatients(birth, 20, archived)
  // The beginnings of names: what follows may be spelt in another way.
  const byName = useFindPatients(name ? `${beginning(firstName)} ${beginning(lastName)}` : '', 30, archived)
  return useMemo(
    () =>
      doublesOf({ firstName, lastName, birth, phones }, [
        ...byPhone.patients,
        ...byBirth.patients,
        ...byName.patients,
      ]).slice(0, limit),
    [firstName, lastName, birth, phones, byPhone.patients, byBirth.patients, byName.patients, limit],
  )
}

function beginning(name: string): string {
  return name.trim().slice(0, 2)
}
