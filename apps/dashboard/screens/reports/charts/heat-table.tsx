'use client'
import { scaleSqrt } from 'd3-scale'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import type { HeatMap } from '../formulas/heat-map'
import styles from './charts.module.css'

const texts = reportsText.heatMap

/** Monday first: 0 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 0] as const

/** Returns the hours from the first with a visit to the last. */
export function hoursOf({ counts }: HeatMap): readonly number[] {
  const busy = counts.flatMap((hours) => hours.flatMap((count, hour) => (count ? [hour] : [])))
  const first = Math.min(...busy)
  return busy.length ? Array.from({ length: Math.max(...busy) - first + 1 }, (_, index) => first + index) : []
}

/** Shows visits by weekday and hour: a table whose cells are the darker, the more there are. */
export function HeatTable({ heatMap }: { readonly heatMap: HeatMap }) {
  const hours = hoursOf(heatMap)
  const strength = scaleSqrt([0, Math.max(1, heatMap.max)], [0, 45])
  return (
    // Wide on a phone: it scrolls, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: only what has the focus scrolls by keyboard
    <section className={styles.heat} tabIndex={0} aria-label={texts.grid}>
      <table>
        <caption className="hidden">{texts.title}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{texts.weekday}</span>
            </th>
            {hours.map((hour) => (
              <th key={hour} scope="col">
                {hour}
                <span className="hidden">:00</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday) => (
            <tr key={weekday}>
              <th scope="row">{texts.shortWeekdays[weekday]}</th>
              {hours.map((hour) => {
                const count = heatMap.counts[weekday]?.[hour] ?? 0
                return (
                  <td
                    key={hour}
                    style={{ background: `color-mix(in srgb, var(--accent) ${strength(count)}%, var(--surface))` }}
                    title={texts.point(texts.weekdays[weekday], String(hour), formatNumber(count))}
                  >
                    {count || <span className="hidden">0</span>}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
