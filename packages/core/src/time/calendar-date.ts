/** Whether a text is a date that calendars have, as `YYYY-MM-DD`: the 30th of February would be read as a day of March. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
