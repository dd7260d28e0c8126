/** Whether the dashboard shows the made-up clinic. That is open to everybody. */
export function isDemo(): boolean {
  return !process.env.CLINIKO_API_KEY
}
