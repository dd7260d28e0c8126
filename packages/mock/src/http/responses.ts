/** An answer in JSON, as nearly all are. */
export function json(status: number, body: unknown, headers?: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

/** The answer to what leaves nothing to say: archived, deleted, cancelled. */
export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** Refusals that the API writes as plain sentences. */
export function sentence(status: number, text: string, headers?: Record<string, string>): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

/** The API's 404. Its status is a string there. */
export function notFound(): Response {
  return json(404, { status: '404', error: 'Not Found' })
}

/** 400: a parameter or filter that can't be. */
export function badRequest(message: string): Response {
  return json(400, { message })
}

/** 422: fields of a body that can't be, each with the reason. */
export function unprocessable(errors: Readonly<Record<string, string>>): Response {
  return json(422, { message: 'Validation failed', errors })
}

/** 403: the user whose key it is may not do that. */
export function forbidden(): Response {
  return sentence(403, 'You are not permitted to do that.')
}
