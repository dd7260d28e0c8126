import { once } from 'node:events'
import { connect } from 'node:net'

/** Sends bytes over a socket, and returns what comes back until the server closes it. */
export async function sendRaw(url: string, message: string): Promise<string> {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  // The server may refuse what it hasn't read.
  socket.on('error', () => {})
  socket.write(message, 'latin1')
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

/** Prints the head of a request, with CRLFs. */
export function rawRequest(firstLine: string, ...headers: string[]): string {
  return `${[firstLine, ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`
}

/** Returns the statuses of the responses in what a server sent. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
}
