/** What every record in a table has. */
export interface Stored {
  readonly id: string
}
