import type { ServerResponse } from 'node:http'
import { wholeBodyOf } from '../whole-body.js'

/**
 * Writes the web's response to Node's, no faster than the browser reads it. If its body breaks off, so does the connection:
 * what is incomplete must not look complete.
 */
export async function writeResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const { status, headers, body } = response
  outgoing.statusCode = status
  for (const [name, value] of headers) {
    // Each cookie is a header of its own. A framework may have set others.
    if (name === 'set-cookie') outgoing.appendHeader(name, value)
    else outgoing.setHeader(name, value)
  }
  const whole = outgoing.req.method === 'HEAD' ? undefined : wholeBodyOf(response)
  if (whole) {
    for (const chunk of whole.chunks) outgoing.write(chunk)
    outgoing.end()
    return
  }
  const reader = body?.getReader()
  if (!reader || outgoing.req.method === 'HEAD' || outgoing.destroyed) {
    reader?.cancel().catch(() => {})
    outgoing.end()
    return
  }
  const stopReading = () => void reader.cancel().catch(() => {})
  outgoing.once('close', stopReading)
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (outgoing.destroyed) return
      if (!outgoing.write(chunk.value)) await drained(outgoing)
    }
    outgoing.off('close', stopReading)
    outgoing.end()
  } catch {
    outgoing.destroy()
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      outgoing.off('drain', settle).off('close', settle)
      resolve()
    }
    outgoing.on('drain', settle).on('close', settle)
  })
}
