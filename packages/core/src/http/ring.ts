/** Items in a circle, from the first on. Each step takes constant time, however many there are. */
export interface Ring<T> extends Iterable<T> {
  readonly size: number
  readonly first: T | undefined
  /** Adds an item at the end. Returns a function that removes it. */
  add(item: T): () => void
}

/** The place of an item, between its neighbours. */
interface Place<T> {
  readonly item: T
  previous: Place<T>
  next: Place<T>
}

/** Creates a queue whose items can leave from anywhere. An array or a Set would slow down with its length. */
export function createRing<T>(): Ring<T> {
  let first: Place<T> | undefined
  let size = 0

  return {
    get size() {
      return size
    },
    get first() {
      return first?.item
    },
    add(item) {
      const place = { item } as Place<T>
      const next = first ?? place
      const previous = first?.previous ?? place
      Object.assign(place, { previous, next })
      previous.next = place
      next.previous = place
      first ??= place
      size++
      let isIn = true
      return () => {
        if (!isIn) return
        isIn = false
        size--
        place.previous.next = place.next
        place.next.previous = place.previous
        if (first === place) first = size ? place.next : undefined
      }
    },
    *[Symbol.iterator]() {
      for (let place = first, left = size; place && left > 0; place = place.next, left--) yield place.item
    },
  }
}
