/** What is known about a failed request. */
export interface Refusal {
  readonly status: number
  /** Method and path template. */
  readonly operation: string
  /** The text of the response. It is searched, never repeated. */
  readonly text: string
}

/** What usually causes a status, and what to do about it. */
interface Cause {
  readonly status: number
  readonly operation?: RegExp
  readonly text?: RegExp
  readonly hint: string
}

const notAnObject = {
  text: /must be an object/,
  hint: 'A field takes an object, not a list or a string.',
}

/** The first cause that fits a refusal explains it. */
const causes: readonly Cause[] = [
  { status: 400, ...notAnObject },
  { status: 400, hint: 'Check the filters and the sort order.' },
  { status: 401, hint: 'The key is wrong or revoked, or belongs to another shard.' },
  { status: 403, hint: "The role of the key's user does not allow this." },
  {
    status: 404,
    operation: /available_time/,
    hint: 'Check that business, practitioner and appointment type can be booked online.',
  },
  { status: 404, text: /^\s*</, hint: 'The response is a web page: check baseUrl.' },
  { status: 404, hint: "Archived records are only found with where: { archived: 'any' }." },
  { status: 422, ...notAnObject },
  { status: 429, hint: 'The rate limit is used up until error.resetAt.' },
]

/** Returns what to do about a refusal, or undefined if nothing is known about it. */
export function hintFor({ status, operation, text }: Refusal): string | undefined {
  const matches = (pattern: RegExp | undefined, value: string) => !pattern || pattern.test(value)
  return causes.find(
    (cause) => cause.status === status && matches(cause.operation, operation) && matches(cause.text, text),
  )?.hint
}
