import 'server-only'
import { scopeOf } from '../access'
import { callerOf } from '../session'
import { type Announcement, onAnnouncement } from './announcements'

/** Keeps reverse proxies from closing the connection, and ends it after a sign-out. In milliseconds. */
const heartbeat = 20_000

/** Responds with a stream of what is written at the clinic, for as long as the session lasts. */
export async function respondLive(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') return new Response(null, { status: 403 })
  const staff = await callerOf(request)
  if (!staff) return new Response(null, { status: 401 })
  const tab = new URL(request.url).searchParams.get('tab')
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let isOpen = true
      const send = (text: string) => isOpen && controller.enqueue(encoder.encode(text))
      const stopListening = onAnnouncement((announcement) => {
        if (announcement.kind !== 'written' || announcement.tab !== tab) send(eventOf(announcement))
      })
      const timer = setInterval(async () => {
        const current = await callerOf(request).catch(() => null)
        if (!isOpen) return
        if (current && scopeOf(current) === scopeOf(staff)) return send(': \n\n')
        stop()
        // The browser comes back, with the cookies that it has by now.
        controller.close()
      }, heartbeat)
      stop = () => {
        isOpen = false
        stopListening()
        clearInterval(timer)
      }
      request.signal.addEventListener('abort', stop)
      // A page that was rendered for somebody else, or for another role, learns so here.
      send(`event: session\ndata: ${encodeURIComponent(scopeOf(staff))}\n\n`)
    },
    cancel: () => stop(),
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
  return new Response(stream, { headers })
}

function eventOf(announcement: Announcement): string {
  return `event: ${announcement.kind}\ndata: ${dataOf(announcement)}\n\n`
}

function dataOf(announcement: Announcement): string {
  if (announcement.kind === 'written') return announcement.name
  const { remaining, limit, resetAt } = announcement.limits
  return [remaining, limit, resetAt].join('/')
}
