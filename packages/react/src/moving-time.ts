'use client'
import type { ClinikoKey } from '@cliniko/query'
import { useEffect, useRef } from 'react'
import { isDevelopment } from './development.js'

/** What the effect of a hook saw last. */
interface Seen {
  readonly question: string
  /** In milliseconds since 1970. */
  readonly at: number
  /** How often in a row a time in the key moved along with the clock. */
  readonly moves: number
}

const warned = new Set<string>()

/**
 * Warns in development if a time in a key moves along with the clock, as `new Date()` in a render does: each render would
 * then send a request.
 */
export const useMovingTimeWarning: (queryKey: ClinikoKey) => void = isDevelopment ? useWarning : () => {}

function useWarning([, resource, , question]: ClinikoKey): void {
  const seen = useRef<Seen>(undefined)
  useEffect(() => {
    const last = seen.current
    if (last?.question === question) return
    const at = Date.now()
    const parameter = last && movedParameter(last.question, question, at - last.at)
    const moves = last && parameter ? last.moves + 1 : 0
    seen.current = { question, at, moves }
    const name = `${resource} ${parameter}`
    if (moves < 3 || warned.has(name)) return
    warned.add(name)
    // biome-ignore lint/suspicious/noConsole: it is for the developer
    console.warn(
      `@cliniko/react: a hook that reads ${resource} gets another time for ${parameter} at nearly every render, and sends a request for each. It is probably new Date() in the render: keep the time in useState, or round it to the hour or day.`,
    )
  }, [question, resource])
}

/** Returns the parameter whose time moved by as much as the clock, if nothing else in the key changed. */
function movedParameter(before: string, after: string, elapsed: number): string | undefined {
  if (elapsed > longestInterval) return undefined
  const [olds, news] = [before, after].map((question) => question.split(/[?&]/)) as [string[], string[]]
  const changed = news.flatMap((part, index) => (part === olds[index] ? [] : [[olds[index] ?? '', part] as const]))
  if (olds.length !== news.length || !changed.every(([old, part]) => hasMoved(old, part, elapsed))) return undefined
  const [, parameter] = /^(?:q\[\]=)?(\w+)/.exec(changed[0]?.[1] ?? '') ?? []
  return parameter
}

function hasMoved(old: string, part: string, elapsed: number): boolean {
  const [oldTime, time] = [timeIn(old), timeIn(part)]
  // Times in keys are rounded to the second.
  return Math.abs(time - oldTime - elapsed) <= 1000 && old.replace(timePattern, '') === part.replace(timePattern, '')
}

/** A page that shows the present minute changes its key on purpose. */
const longestInterval = 10_000
const timePattern = /\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)?/

function timeIn(part: string): number {
  return Date.parse(timePattern.exec(part)?.[0] ?? '')
}
