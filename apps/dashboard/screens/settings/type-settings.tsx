'use client'
import { useAllAppointmentTypes } from '@cliniko/react'
import { settingsText, uiText } from '@/text'
import table from '@/ui/table.module.css'
import { TableScroll } from '@/ui/table-scroll'
import { yesOrNo } from './account-settings'
import { typesInput } from './inputs'
import { Loaded } from './loaded'
import styles from './settings.module.css'

const texts = settingsText.types

/** What patients can come for. */
export function TypeSettings() {
  return (
    <Loaded query={useAllAppointmentTypes(typesInput)} empty={texts.none}>
      {(types) => (
        <TableScroll label={settingsText.tabs.types}>
          <table className={table.table}>
            <caption className="hidden">{settingsText.tabs.types}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col" className={table.extra}>
                  {texts.category}
                </th>
                <th scope="col" className={table.number}>
                  {texts.duration}
                </th>
                <th scope="col" className={table.number}>
                  {texts.places}
                </th>
                <th scope="col">{texts.online}</th>
                <th scope="col" className={table.extra}>
                  {texts.telehealth}
                </th>
              </tr>
            </thead>
            <tbody>
              {types.map((type) => (
                <tr key={type.id}>
                  <th scope="row">
                    <span className={styles.color} style={{ background: colorOf(type.color) }} />
                    <bdi>{type.name}</bdi>
                  </th>
                  <td className={table.extra}>
                    <bdi>{type.category ?? uiText.none}</bdi>
                  </td>
                  <td className={table.number}>{settingsText.account.minutes(type.duration_in_minutes)}</td>
                  <td className={table.number}>{type.max_attendees}</td>
                  <td>{yesOrNo(type.show_in_online_bookings)}</td>
                  <td className={table.extra}>{yesOrNo(type.telehealth_enabled)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
    </Loaded>
  )
}

/** Only a colour may be in a style: the value comes from the API. */
function colorOf(color: string): string | undefined {
  return /^#[\da-f]{3,6}$/i.test(color) ? color : undefined
}
