/** Whether a text is an existing date, `YYYY-MM-DD`. `Date.parse` alone would turn 30 February into a day in March. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
