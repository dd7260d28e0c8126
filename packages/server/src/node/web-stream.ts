import type { Readable } from 'node:stream'

/**
 * Returns what a Node stream reads as a web stream. Nothing is read before its consumer wants it.
 *
 * Unlike `Readable.toWeb`, it leaves to `cancel` what happens to the source: destroying a request would close the
 * connection that its response is sent on.
 *
 * @param cancel - Called if the consumer doesn't want the rest.
 */
export function toWebStream(source: Readable, cancel: () => void): ReadableStream<Uint8Array> {
  let detach = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const enqueue = (chunk: Uint8Array) => {
          source.pause()
          controller.enqueue(chunk)
        }
        const close = () => controller.close()
        source.pause()
        source.on('data', enqueue).on('end', close)
        // Neither has an effect on a stream that has ended.
        source.on('error', (error) => controller.error(error))
        source.on('close', () => controller.error(new Error('The connection was closed before the end of the body.')))
        detach = () => source.off('data', enqueue).off('end', close)
      },
      pull() {
        source.resume()
      },
      cancel() {
        detach()
        cancel()
      },
    },
    { highWaterMark: 0 },
  )
}
