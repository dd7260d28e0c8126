/** A person of the clinic. */
export interface Person {
  readonly title: string
  readonly firstName: string
  readonly lastName: string
}
