/** A member of the clinic's staff. */
export interface Person {
  readonly title: string
  readonly firstName: string
  readonly lastName: string
}
