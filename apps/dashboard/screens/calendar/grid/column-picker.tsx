import { calendarText } from '@/text'
import type { Column } from '../model/columns'
import type { CalendarView } from '../use-view'
import styles from './grid.module.css'

/** Props of {@link ColumnPicker}. */
export interface ColumnPickerProps {
  readonly columns: readonly Column[]
  /** The key of the column that a phone shows. */
  readonly chosen: string | undefined
  readonly nameOf: (column: Column) => string
  readonly onPick: (key: string) => void
}

/** Chooses the column that a phone shows: it has room for one. Larger screens don't show it. */
export function ColumnPicker({ columns, chosen, nameOf, onPick }: ColumnPickerProps) {
  return (
    <fieldset className={styles.picker}>
      <legend className="hidden">{calendarText.column}</legend>
      {columns.map((column) => (
        <button key={column.key} type="button" aria-pressed={column.key === chosen} onClick={() => onPick(column.key)}>
          <bdi>{nameOf(column)}</bdi>
        </button>
      ))}
    </fieldset>
  )
}

/** Returns the key of the column that a phone shows: the picked one, the day of the URL, or the first. */
export function chosenColumn(
  columns: readonly Column[],
  { date }: CalendarView,
  picked: string | undefined,
): string | undefined {
  const keys = columns.map(({ key }) => key)
  return [picked, date].find((key) => key !== undefined && keys.includes(key)) ?? keys[0]
}
