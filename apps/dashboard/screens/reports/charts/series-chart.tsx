'use client'
import { scaleBand, scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import { useState } from 'react'
import { formatNumber } from '@/lib/money'
import { reportsText } from '@/text'
import styles from './charts.module.css'
import { useWidth } from './use-width'

/** One column of a {@link SeriesChart}. */
export interface SeriesPoint {
  /** What it says below the axis. */
  readonly label: string
  /** Everything it says, in words. */
  readonly description: string
  /** A value for each series. */
  readonly values: readonly number[]
}

/** One layer of the columns. */
export interface Series {
  readonly name: string
  readonly tone: 'main' | 'second' | 'bad' | 'muted'
}

/** Props of {@link SeriesChart}. */
export interface SeriesChartProps {
  readonly title: string
  /** The series, the lowest first. */
  readonly series: readonly Series[]
  readonly points: readonly SeriesPoint[]
}

const height = 220
const margin = { top: 10, right: 4, bottom: 24, left: 40 }

/**
 * Draws stacked columns. The slider below goes from column to column, by keyboard and by touch, and says in words what each
 * holds; so does the mouse.
 */
export function SeriesChart({ title, series, points }: SeriesChartProps) {
  const [ref, width] = useWidth(720)
  const [chosen, setChosen] = useState(points.length - 1)
  const index = Math.min(chosen, points.length - 1)
  const layers = stack<SeriesPoint, number>()
    .keys(series.keys())
    .value(({ values }, key) => values[key] ?? 0)([...points])
  const max = Math.max(1, ...points.map(({ values }) => values.reduce((sum, value) => sum + value, 0)))
  const y = scaleLinear([0, max], [height - margin.bottom, margin.top]).nice(4)
  const x = scaleBand(points.keys(), [margin.left, width - margin.right]).padding(points.length > 60 ? 0.1 : 0.25)
  const step = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor((width - margin.left) / 74))))
  return (
    <div ref={ref} className={styles.series}>
      <ul className={styles.legend}>
        {series.map(({ name, tone }) => (
          <li key={name} data-tone={tone}>
            {name}
          </li>
        ))}
      </ul>
      <svg width={width} height={height} role="img" aria-label={title}>
        {y.ticks(4).map((tick) => (
          <g key={tick} className={styles.grid} transform={`translate(0,${y(tick)})`}>
            <line x1={margin.left} x2={width - margin.right} />
            <text x={margin.left - 6} dy="0.32em" textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {layers.map((layer) => (
          <g key={layer.key} data-tone={series[layer.key]?.tone} className={styles.columns}>
            {layer.map(([from, to], column) => (
              <rect
                key={points[column]?.label}
                x={x(column)}
                y={y(to)}
                width={x.bandwidth()}
                height={Math.max(0, y(from) - y(to))}
                data-on={column === index}
              />
            ))}
          </g>
        ))}
        {points.map(({ label }, column) => (
          <g key={label} transform={`translate(${(x(column) ?? 0) + x.bandwidth() / 2},0)`}>
            {/* As wide as the step, so that the mouse always points at one. */}
            <rect
              className={styles.target}
              x={-x.step() / 2}
              y={0}
              width={x.step()}
              height={height}
              onPointerMove={() => setChosen(column)}
            />
            {column % step === 0 && (
              <text className={styles.tick} y={height - 7} textAnchor={column === 0 ? 'start' : 'middle'}>
                {label}
              </text>
            )}
          </g>
        ))}
      </svg>
      <input
        type="range"
        className={styles.slider}
        style={{ marginInlineStart: margin.left, width: `calc(100% - ${margin.left + margin.right}px)` }}
        min={0}
        max={Math.max(0, points.length - 1)}
        value={Math.max(0, index)}
        aria-label={reportsText.pointOf(title)}
        aria-valuetext={points[index]?.description}
        onChange={({ target }) => setChosen(target.valueAsNumber)}
      />
      <p className={styles.description}>{points[index]?.description}</p>
    </div>
  )
}
