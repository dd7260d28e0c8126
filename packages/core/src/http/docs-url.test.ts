import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('./site.js')
  vi.resetModules()
})

/** Loads the errors as they are once the documentation has an address, or has none. */
async function errorsAt(site: string | undefined) {
  vi.resetModules()
  vi.doMock('./site.js', () => ({ site }))
  return import('./errors.js')
}

test('default: without an address of the documentation, nothing is invented', async () => {
  const { NotFoundError } = await errorsAt(undefined)
  const error = new NotFoundError('GET /patients/{id} returned status 404.')
  expect(error.docsUrl).toBeUndefined()
  expect(error.message).toBe('GET /patients/{id} returned status 404.')
})

test('behavior: with an address, the last line of a message is the page of its class', async () => {
  const { ApiError, ClinikoError, NotFoundError } = await errorsAt('https://docs.test')
  const error = new NotFoundError('GET /patients/{id} returned status 404.')
  expect(error.docsUrl).toBe('https://docs.test/errors/not-found-error')
  expect(error.message).toBe('GET /patients/{id} returned status 404.\nDocs: https://docs.test/errors/not-found-error')
  expect(error.stack).toContain('NotFoundError: GET /patients/{id} returned status 404.\nDocs: ')
  expect(new ApiError('Refused.').message).toContain('/errors/api-error')
  expect(new ClinikoError('Refused.').message).toContain('/errors/cliniko-error')
})
