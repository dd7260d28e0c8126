/** How many requests of one caller may wait for their turn, and for how many milliseconds, unless a limiter says otherwise. */
export const queueLimits = { maxQueue: 100, maxWait: 20_000 } as const
