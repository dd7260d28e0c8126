import { throwIfAborted } from '../../http/abort.js'
import { withDeadline } from '../../http/deadline.js'
import { tell } from '../../http/events.js'
import { checkComplete, checkSize, interrupted, type StreamOptions, streamOf, withoutUrl } from './download-stream.js'

/**
 * Reads the whole of a response into memory. The same limits apply as to {@link streamOf}.
 *
 * React Native's responses have no stream. There, what arrives is seen only once all of it is there: the timeout is for
 * the whole, and `maxSize` is checked at the end.
 *
 * @param type - The media type of the file. A runtime takes its own from a header of the storage.
 */
export async function blobOf(response: Response, type: string, options: StreamOptions): Promise<Blob> {
  if (response.body || response.bodyUsed) return new Blob(await chunksOf(streamOf(response, options)), { type })
  const { clock, timeout, signal, onProgress, size } = options
  const timeoutError = () => interrupted(`it did not arrive within ${timeout} ms`)
  try {
    const blob = await withDeadline({ clock, timeout, signal, timeoutError }, async () => response.blob())
    checkSize(blob.size, options)
    checkComplete(blob.size, options)
    tell(onProgress, { loaded: blob.size, total: size })
    return new Blob([blob], { type })
  } catch (error) {
    throwIfAborted(signal)
    throw withoutUrl(error)
  }
}

async function chunksOf(stream: ReadableStream<Uint8Array>): Promise<BlobPart[]> {
  const chunks: BlobPart[] = []
  const reader = stream.getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    // No response shares the memory of its chunks.
    chunks.push(chunk.value as Uint8Array<ArrayBuffer>)
  }
  return chunks
}
