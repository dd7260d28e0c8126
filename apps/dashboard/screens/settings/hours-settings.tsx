'use client'
import { useAllBusinesses, useAllDailyAvailabilities, useAllPractitioners } from '@cliniko/react'
import { useUrlState } from '@/lib/url-state'
import { settingsText } from '@/text'
import table from '@/ui/table.module.css'
import { TableScroll } from '@/ui/table-scroll'
import { byName } from './inputs'
import { Loaded } from './loaded'
import styles from './settings.module.css'
import { weeklyHoursOf } from './weekly-hours'

const texts = settingsText.hours

/** Monday first: 0 is Sunday. */
const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

/** When practitioners work each week, by weekday. */
export function HoursSettings() {
  const [params, change] = useUrlState()
  const practitioners = useAllPractitioners(byName)
  const { data: businesses = [] } = useAllBusinesses()
  const businessNames = new Map(businesses.map(({ id, business_name, label }) => [id, business_name ?? label]))
  const chosen = params.get('practitioner') ?? ''
  const zones = new Set(businesses.map(({ time_zone_identifier }) => time_zone_identifier))
  return (
    <>
      <div className={styles.tools}>
        <p>{texts.intro}</p>
        <label>
          <span className="hidden">{texts.practitioner}</span>
          <select value={chosen} onChange={({ target }) => change({ practitioner: target.value })}>
            <option value="">{texts.any}</option>
            {practitioners.data?.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Loaded query={useAllDailyAvailabilities()} empty={texts.none}>
        {(availabilities) => {
          const hours = weeklyHoursOf(availabilities)
          const shown = (practitioners.data ?? []).filter(({ id }) => !chosen || id === chosen)
          return (
            <TableScroll label={settingsText.tabs.hours}>
              <table className={`${table.table} ${styles.hours}`}>
                <caption className="hidden">{settingsText.tabs.hours}</caption>
                <thead>
                  <tr>
                    <th scope="col">{texts.practitioner}</th>
                    <th scope="col">{texts.business}</th>
                    {weekdays.map((day) => (
                      <th key={day} scope="col">
                        {settingsText.weekdays[day]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {shown.flatMap(({ id, label }) =>
                    hours
                      .filter(({ practitionerId }) => practitionerId === id)
                      .map(({ businessId, timeZone, days }) => (
                        <tr key={`${id} ${businessId}`}>
                          <th scope="row">
                            <bdi>{label}</bdi>
                          </th>
                          <td>
                            <bdi>{businessNames.get(businessId)}</bdi>
                            {zones.size > 1 && timeZone && <small>{texts.zone(timeZone)}</small>}
                          </td>
                          {weekdays.map((day) => (
                            <td key={day} data-off={!days[day]?.length}>
                              {days[day]?.map((time) => (
                                <div key={time}>{time}</div>
                              ))}
                              {!days[day]?.length && texts.off}
                            </td>
                          ))}
                        </tr>
                      )),
                  )}
                </tbody>
              </table>
            </TableScroll>
          )
        }}
      </Loaded>
    </>
  )
}
