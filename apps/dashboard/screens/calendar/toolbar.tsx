'use client'
import Link from 'next/link'
import { dateRange, longDate } from '@/lib/format'
import { calendarText } from '@/text'
import { Icon } from '@/ui/icon'
import { toggleNames } from './privacy'
import styles from './toolbar.module.css'
import type { CalendarView } from './use-view'

const words = calendarText

/** Props of {@link Toolbar}. */
export interface ToolbarProps {
  readonly view: CalendarView
  readonly isUpdating: boolean
  readonly hidesNames: boolean
  /** Called when a step is likely: the pointer or the focus is on its button. */
  readonly onIntent: (steps: 1 | -1) => void
  readonly onStep: (steps: 1 | 0 | -1) => void
}

/** Chooses the time, and how it is shown. */
export function Toolbar(props: ToolbarProps) {
  const { view, isUpdating, hidesNames } = props
  const { date, dates, isToday, go } = view
  const isWeek = view.view === 'week'
  return (
    <div className={styles.toolbar}>
      <h1>
        {isWeek ? dateRange(dates[0] ?? date, dates.at(-1) ?? date) : longDate(date)}
        {isToday && !isWeek && <span className="today"> {words.today}</span>}
        <span className="updating" aria-hidden="true" data-on={isUpdating} />
      </h1>
      <Steps {...props} />
      <div className={styles.tools}>
        <fieldset className={styles.views}>
          <legend className="hidden">{words.view}</legend>
          {(['day', 'week'] as const).map((name) => (
            <button key={name} type="button" aria-pressed={view.view === name} onClick={() => go({ view: name })}>
              {words[name]}
            </button>
          ))}
        </fieldset>
        <button
          type="button"
          className="button"
          aria-pressed={hidesNames}
          title={hidesNames ? words.showNames : words.hideNames}
          aria-label={words.hideNames}
          onClick={toggleNames}
        >
          <Icon name={hidesNames ? 'hidden' : 'visible'} />
        </button>
        <Link
          className="button"
          href={`/print?date=${date}`}
          prefetch={false}
          title={words.print}
          aria-label={words.print}
        >
          <Icon name="print" />
        </Link>
      </div>
    </div>
  )
}

function Steps({ view, onIntent, onStep }: ToolbarProps) {
  const { date, isToday, go } = view
  const isWeek = view.view === 'week'
  const intent = (steps: 1 | -1) => ({ onPointerEnter: () => onIntent(steps), onFocus: () => onIntent(steps) })
  return (
    <div className={styles.steps}>
      <button
        type="button"
        className="button"
        onClick={() => onStep(-1)}
        aria-label={isWeek ? words.previousWeek : words.previousDay}
        {...intent(-1)}
      >
        <Icon name="back" />
      </button>
      <button type="button" className="button" onClick={() => onStep(0)} disabled={isToday}>
        {words.today}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => onStep(1)}
        aria-label={isWeek ? words.nextWeek : words.nextDay}
        {...intent(1)}
      >
        <Icon name="next" />
      </button>
      <label>
        <span className="hidden">{words.date}</span>
        <input type="date" value={date} onChange={({ target }) => target.value && go({ date: target.value })} />
      </label>
    </div>
  )
}
