// What runs in the page, from before its own scripts.

/**
 * What to wait for: elements that match a selector.
 * @typedef {object} Expected
 * @property {string} selector
 * @property {string} [text] - A part of the text of one of them.
 * @property {string} [differsFrom] - The text of the first of them, as it was before.
 * @property {boolean} [isGone] - There is none any more.
 */

/**
 * What the page has seen.
 * @typedef {object} Watch
 * @property {number} lcp - When the largest content was painted, in milliseconds since the start of the navigation.
 * @property {number} hydratedAt - When the shell said that it works.
 * @property {number} inputAt - When the last key was pressed, or the pointer released.
 * @property {number[]} interactions - How long each took until the next paint, in steps of 8 ms. Below 16 ms is left out.
 * @property {number[]} frames - The times between frames, while they are recorded.
 * @property {number[]} moves - How long the main thread worked for each move of the pointer.
 * @property {boolean} isRecording
 * @property {(expected: readonly Expected[]) => Promise<number>} painted - Resolves, once all is painted, to the time since
 * the last input.
 */

/** @typedef {typeof globalThis & { deskWatch: Watch }} WatchedPage */

/** Installs `deskWatch` in the page. */
export function installWatch() {
  /** @type {Watch} */
  const watch = {
    lcp: 0,
    hydratedAt: 0,
    inputAt: 0,
    interactions: [],
    frames: [],
    moves: [],
    isRecording: false,
    painted,
  }
  Object.assign(globalThis, { deskWatch: watch })

  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) watch.lcp = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })

  new PerformanceObserver((list) => {
    for (const entry of /** @type {PerformanceEventTiming[]} */ (list.getEntries())) {
      if (entry.interactionId) watch.interactions.push(entry.duration)
    }
    // The types of the DOM don't have the threshold yet.
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16, buffered: true }))

  for (const type of ['keydown', 'pointerup']) {
    addEventListener(type, ({ timeStamp }) => Object.assign(watch, { inputAt: timeStamp }), { capture: true })
  }

  const hydration = new MutationObserver(() => {
    if (!document.querySelector('[data-hydrated]')) return
    watch.hydratedAt = performance.now()
    hydration.disconnect()
  })
  hydration.observe(document, { subtree: true, childList: true, attributeFilter: ['data-hydrated'] })

  let lastFrame = 0
  /** @param {number} time */
  const onFrame = (time) => {
    if (watch.isRecording && lastFrame) watch.frames.push(time - lastFrame)
    lastFrame = watch.isRecording ? time : 0
    requestAnimationFrame(onFrame)
  }
  requestAnimationFrame(onFrame)

  // Moves are dispatched just before a frame. So this is how long handlers, style, layout and paint take together.
  addEventListener(
    'pointermove',
    () => {
      if (!watch.isRecording) return
      const start = performance.now()
      afterPaint(() => watch.moves.push(performance.now() - start))
    },
    { capture: true },
  )

  /** @param {() => void} call */
  function afterPaint(call) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = call
      port2.postMessage(undefined)
    })
  }

  /** @param {readonly Expected[]} expected */
  function painted(expected) {
    watch.inputAt = 0
    return /** @type {Promise<number>} */ (
      new Promise((resolve) => {
        const check = () => {
          if (!watch.inputAt || !expected.every(isShown)) return
          observer.disconnect()
          const { inputAt } = watch
          afterPaint(() => resolve(performance.now() - inputAt))
        }
        const observer = new MutationObserver(check)
        observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
      })
    )
  }

  /** @param {Expected} expected */
  function isShown({ selector, text, differsFrom, isGone }) {
    const elements = [...document.querySelectorAll(selector)]
    if (differsFrom !== undefined) return elements.length > 0 && elements[0]?.textContent !== differsFrom
    const isThere = elements.some((element) => text === undefined || element.textContent?.includes(text))
    return isGone ? !isThere : isThere
  }
}
