// A small load generator: HTTP over raw sockets, because a client of Node's would take more CPU time than the servers.
import { connect } from 'node:net'

/**
 * Sends GET requests over some connections, each as soon as the one before has its response.
 * @param {{ port: number, path: string, connections: number, count: number }} options
 * @returns {Promise<{ seconds: number, latencies: number[], bytes: number }>} Latencies are in milliseconds.
 */
export async function load({ port, path, connections, count }) {
  const message = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: */*\r\nAccept-Language: en\r\nSec-Fetch-Site: same-origin\r\nUser-Agent: Mozilla/5.0 (benchmark)\r\n\r\n`
  /** @type {number[]} */
  const latencies = []
  let bytes = 0
  let unsent = count
  const startedAt = performance.now()

  /** @returns {Promise<void>} */
  const drive = () =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1')
      let sentAt = 0
      let isEnd = responseEnd()
      const send = () => {
        if (unsent === 0) {
          socket.destroy()
          return resolve()
        }
        unsent--
        isEnd = responseEnd()
        sentAt = performance.now()
        socket.write(message)
      }
      socket.once('connect', send)
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('The server closed the connection.')))
      socket.on('data', (chunk) => {
        bytes += chunk.length
        try {
          if (!isEnd(chunk)) return
        } catch (error) {
          socket.destroy()
          return reject(error)
        }
        latencies.push(performance.now() - sentAt)
        send()
      })
    })

  await Promise.all(Array.from({ length: connections }, drive))
  return { seconds: (performance.now() - startedAt) / 1000, latencies, bytes }
}

/** Returns a function that takes the chunks of one response, and tells which is the last one. */
function responseEnd() {
  let head = ''
  let remaining = -1
  let tail = ''
  /** @param {Buffer} chunk */
  return (chunk) => {
    let body = chunk
    if (!head) {
      const end = chunk.indexOf('\r\n\r\n')
      head = chunk.toString('latin1', 0, end).toLowerCase()
      if (!head.startsWith('http/1.1 200')) throw new Error(`The server returned ${head.slice(0, 20)}.`)
      body = chunk.subarray(end + 4)
      const [, length] = /content-length: (\d+)/.exec(head) ?? []
      if (length) remaining = Number(length)
    }
    if (remaining >= 0) {
      remaining -= body.length
      return remaining === 0
    }
    tail = (tail + body.toString('latin1', Math.max(0, body.length - 7))).slice(-7)
    return tail === '\r\n0\r\n\r\n'
  }
}
