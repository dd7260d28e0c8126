'use client'
import type { RepeatType } from '@cliniko/core'
import { bookingText } from '@/text'
import { Field } from '@/ui/field'
import { maxRepeats, type Repeats } from '../repeats'
import type { Draft } from './draft'
import styles from './panel.module.css'
import { RepeatPreview } from './repeat-preview'

const { panel } = bookingText
const units: readonly RepeatType[] = ['Daily', 'Weekly', 'Monthly']
const usual: Repeats = { type: 'Weekly', interval: 1, count: 4 }

/** Props of {@link RepeatFields}. */
export interface RepeatFieldsProps {
  readonly draft: Draft
  readonly onChange: (changes: Partial<Draft>) => void
}

/** Books a series, and shows which of its dates clash. */
export function RepeatFields({ draft, onChange }: RepeatFieldsProps) {
  const { repeats, when } = draft
  const change = (changes: Partial<Repeats>) => onChange({ repeats: { ...usual, ...repeats, ...changes } })
  return (
    <details
      className={styles.repeats}
      onToggle={({ currentTarget }) => onChange({ repeats: currentTarget.open ? (repeats ?? usual) : undefined })}
    >
      <summary>{panel.repeat}</summary>
      {repeats && when && (
        <>
          <div className={styles.fields}>
            <Field label={panel.every}>
              <input
                type="number"
                min={1}
                max={100}
                value={repeats.interval}
                onChange={({ target }) => change({ interval: within(target.valueAsNumber, 100) })}
              />
            </Field>
            <Field label={panel.unit}>
              <select
                value={repeats.type}
                onChange={({ target }) => change({ type: units.find((unit) => unit === target.value) ?? usual.type })}
              >
                {units.map((unit) => (
                  <option key={unit} value={unit}>
                    {panel.units[unit]}
                  </option>
                ))}
              </select>
            </Field>
            <Field label={panel.times}>
              <input
                type="number"
                min={1}
                max={maxRepeats}
                value={repeats.count}
                onChange={({ target }) => change({ count: within(target.valueAsNumber, maxRepeats) })}
              />
            </Field>
          </div>
          <RepeatPreview when={when} repeats={repeats} />
        </>
      )}
    </details>
  )
}

function within(value: number, most: number): number {
  return Number.isNaN(value) ? 1 : Math.min(most, Math.max(1, Math.round(value)))
}
