'use client'
import { scaleLinear } from 'd3-scale'
import styles from './charts.module.css'

/** One row of a {@link BarList}. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly value: number
  /** The value in words. */
  readonly text: string
}

/** Props of {@link BarList}. */
export interface BarListProps {
  readonly label: string
  readonly bars: readonly Bar[]
  /** Where a line is drawn: at 100%, say. */
  readonly mark?: number
}

/** Lists values with bars. Names and values are texts, so it reads well without seeing the bars. */
export function BarList({ label, bars, mark }: BarListProps) {
  const values = bars.map(({ value }) => value)
  const low = Math.min(0, ...values)
  const x = scaleLinear([low, Math.max(mark ?? 0, 0, ...values) || 1], [0, 100])
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ key, name, value, text }) => (
        <li key={key}>
          <bdi>{name}</bdi>
          <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
            <rect className={styles.track} width="100" height="10" />
            <rect
              className={styles.bar}
              data-negative={value < 0}
              x={Math.min(x(value), x(0))}
              width={Math.abs(x(value) - x(0))}
              height="10"
            />
            {mark !== undefined && <line className={styles.mark} x1={x(mark)} x2={x(mark)} y2="10" />}
          </svg>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  )
}
