'use client'
import type { Practitioner } from '@cliniko/core'
import { useAllAppointmentTypes, useAllInactivePractitioners, useAllPractitioners } from '@cliniko/react'
import { idOf } from '@/lib/links'
import { settingsText, uiText } from '@/text'
import table from '@/ui/table.module.css'
import { TableScroll } from '@/ui/table-scroll'
import { yesOrNo } from './account-settings'
import { byName, typesInput } from './inputs'
import { Loaded } from './loaded'
import styles from './settings.module.css'

const texts = settingsText.practitioners

/** Practitioners: those who are active, and those who are not. */
export function PractitionerSettings() {
  const active = useAllPractitioners(byName)
  const inactive = useAllInactivePractitioners(byName)
  return (
    <div className={styles.stack}>
      <Loaded query={active} empty={texts.noneActive}>
        {(practitioners) => <PractitionerTable caption={texts.active} practitioners={practitioners} />}
      </Loaded>
      <Loaded query={inactive} empty={texts.noneInactive}>
        {(practitioners) => <PractitionerTable caption={texts.inactive} practitioners={practitioners} />}
      </Loaded>
    </div>
  )
}

function PractitionerTable({
  caption,
  practitioners,
}: {
  readonly caption: string
  readonly practitioners: readonly Practitioner[]
}) {
  const { data: types = [] } = useAllAppointmentTypes(typesInput)
  const typeNames = new Map(types.map(({ id, name }) => [id, name]))
  return (
    <TableScroll label={caption}>
      <table className={table.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            <th scope="col">{texts.designation}</th>
            <th scope="col" className={table.extra}>
              {texts.type}
            </th>
            <th scope="col">{texts.online}</th>
          </tr>
        </thead>
        <tbody>
          {practitioners.map(({ id, label, designation, default_appointment_type, show_in_online_bookings }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>
                <bdi>{designation ?? uiText.none}</bdi>
              </td>
              <td className={table.extra}>{typeNames.get(idOf(default_appointment_type)) ?? uiText.none}</td>
              <td>{yesOrNo(show_in_online_bookings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}
