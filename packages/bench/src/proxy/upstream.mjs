// A stand-in for Cliniko, in a process of its own: a page of patients of 225 kB, or one of 50 MB, streamed.
import { once } from 'node:events'
import { createServer } from 'node:http'

const patient = { id: '1752849161776013508', first_name: 'Björk', last_name: 'Guðmundsdóttir', notes: 'x'.repeat(2000) }
const page = pageOf(225_000)
const chunk = Buffer.from(`${JSON.stringify(patient)},`)
const largeSize = 50_000_000

/** @param {number} size - Bytes. */
function pageOf(size) {
  const patients = Array.from({ length: 100 }, () => patient)
  const filling = size - Buffer.byteLength(JSON.stringify({ patients, total_entries: 100, filling: '' }))
  return Buffer.from(JSON.stringify({ patients, total_entries: 100, filling: 'x'.repeat(filling) }))
}

const server = createServer(async (request, response) => {
  response.setHeader('content-type', 'application/json')
  if (!request.url?.includes('page=50')) {
    response.setHeader('content-length', page.length).end(page)
    return
  }
  response.write('{"patients":[')
  for (let sent = 0; sent < largeSize; sent += chunk.length) {
    if (response.destroyed) return
    if (!response.write(chunk)) await once(response, 'drain')
  }
  response.end('{}]}')
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.({ port: address.port })
})
process.once('disconnect', () => process.exit())
