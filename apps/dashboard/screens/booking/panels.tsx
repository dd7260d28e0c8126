/** The sheets that the calendar opens. */
export function CalendarPanels() {
  return null
}
