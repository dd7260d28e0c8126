'use client'
import { useState } from 'react'
import { useClinic } from '@/lib/clinic'
import { clockTime, dateAt } from '@/lib/format'
import { bookingText } from '@/text'
import { printTime, spanOf } from '../free-times'
import { type Repeats, repeatStarts } from '../repeats'
import { useClashes } from '../use-clashes'
import type { When } from './draft'
import styles from './panel.module.css'

const { panel } = bookingText

/** Each date costs a request to check. More are checked when somebody wants it. */
const checkedAtFirst = 8

/** Props of {@link RepeatPreview}. */
export interface RepeatPreviewProps {
  readonly when: When
  readonly repeats: Repeats
}

/** The dates of a series, and what is in their way. */
export function RepeatPreview({ when, repeats }: RepeatPreviewProps) {
  const { timeZone } = useClinic()
  const [checked, setChecked] = useState(checkedAtFirst)
  const { from, to } = spanOf(when)
  const starts = repeatStarts(when.startsAt, repeats, timeZone)
  return (
    <>
      <ol className={styles.preview}>
        {starts.map((startsAt, index) => (
          <Repeat
            key={startsAt}
            when={{ ...when, startsAt, endsAt: printTime(Date.parse(startsAt) + to - from) }}
            isChecked={index < checked}
          />
        ))}
      </ol>
      {starts.length > checked && (
        <button type="button" className="button quiet" onClick={() => setChecked(starts.length)}>
          {panel.checkAll(starts.length - checked)}
        </button>
      )}
    </>
  )
}

function Repeat({ when, isChecked }: { readonly when: When; readonly isChecked: boolean }) {
  const { timeZone } = useClinic()
  const clashes = useClashes(isChecked ? when : undefined)
  const state = !isChecked ? panel.unchecked : !clashes ? panel.checking : (clashes[0] ?? panel.free)
  return (
    <li data-clash={Boolean(clashes?.length)}>
      {dateAt(when.startsAt, timeZone)}, {clockTime(when.startsAt, timeZone)} <bdi>{state}</bdi>
    </li>
  )
}
