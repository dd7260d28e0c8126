/** Responds with JSON. */
export function json(status: number, body: unknown, headers?: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

/** Responds with plain text, as the API does to some errors. */
export function sentence(status: number, text: string, headers?: Record<string, string>): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
}

/** 204: archived, deleted or cancelled. */
export function noContent(): Response {
  return new Response(null, { status: 204 })
}

/** 400: a parameter or filter is invalid. */
export function badRequest(message: string): Response {
  return json(400, { message })
}

/** 403: the key's user may not do that. */
export function forbidden(): Response {
  return sentence(403, 'You are not permitted to do that.')
}

/** 404. The API writes the status as a string. */
export function notFound(): Response {
  return json(404, { status: '404', error: 'Not Found' })
}

/** 422: fields of a body are invalid, each with the reason. */
export function unprocessable(errors: Readonly<Record<string, string>>): Response {
  return json(422, { message: 'Validation Failed', errors })
}
