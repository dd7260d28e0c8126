/** A body that is here as a whole, in the parts in which it arrived. */
export interface WholeBody {
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
  /** In bytes. */
  readonly size: number
}

/** Bodies of up to this many bytes are read before they are passed on: if the connection breaks, the request can be sent again. */
export const maxWhole = 512_000

const wholeBodies = new WeakMap<Response, WholeBody>()

/** Returns the body of a response if it is here as a whole, to be read and written without a stream. */
export function wholeBodyOf(response: Response): WholeBody | undefined {
  return response.bodyUsed ? undefined : wholeBodies.get(response)
}

/** Makes a response whose body is here as a whole. Its parts are copied neither now nor when Node writes them. */
export function wholeResponse(body: WholeBody, init: ResponseInit): Response {
  const response = new Response(streamOf(body), init)
  wholeBodies.set(response, body)
  return response
}

function streamOf({ chunks }: WholeBody): ReadableStream<Uint8Array<ArrayBuffer>> {
  let next = 0
  return new ReadableStream(
    {
      pull(controller) {
        const chunk = chunks[next++]
        if (chunk) controller.enqueue(chunk)
        else controller.close()
      },
    },
    { highWaterMark: 0 },
  )
}
