import { notifyManager, QueryClient } from '@tanstack/query-core'
import { afterAll, describe, expect, test } from 'vitest'
import { clientOf, createClinic } from './truth/clinic.js'
import { createFresh } from './truth/fresh.js'
import { everyQuestion, type Question, questionsAbout } from './truth/questions.js'
import { type Shown, show, untruths, write } from './truth/screen.js'
import { everyWrite, type Write } from './truth/writes.js'

// Every list, infinite list, whole list and record, with every include, is on screen. Then each write of the API is
// performed, and afterwards what is shown equals a fresh response to each question.

notifyManager.setScheduler(queueMicrotask)

const mock = createClinic()
const setUp = clientOf(mock, 'set-up')
const writes = await everyWrite(mock, setUp)
// Records are written later than they were created, and files are processed by then.
mock.advance(60_000)
const questions = await everyQuestion(mock, setUp, writes)
const freshOf = createFresh(mock)

let requestCount = 0
let pendingCount = 0
const client = clientOf(mock, 'clinic', async (url, init) => {
  requestCount++
  pendingCount++
  try {
    return await mock.fetch(url, init)
  } finally {
    pendingCount--
  }
})
let queryClient = new QueryClient()
let screen: readonly Shown[] = []
/** The number of requests that each write took. */
const costs = new Map<string, number>()

/** Waits until nothing is being fetched or written any more. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 4; quiet++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (pendingCount || queryClient.isFetching() || queryClient.isMutating()) quiet = -1
  }
}

async function put(questions: readonly Question[]): Promise<readonly Shown[]> {
  const shown = questions.map((question) => show(queryClient, client, question))
  await settle()
  await Promise.all(shown.map(({ loadMore }) => loadMore()))
  await settle()
  return shown
}

/** Puts everything on screen, unless it still is. */
async function openScreen(): Promise<void> {
  if (screen.length) return
  queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
  screen = await put(questions)
}

function closeScreen(): void {
  for (const { remove } of screen) remove()
  screen = []
  queryClient.clear()
}

/** Returns a line for each difference between what is shown and fresh responses. */
async function untruthsOf(shown: readonly Shown[], written?: Write): Promise<readonly string[]> {
  const answers = await freshOf(shown.map(({ question }) => question))
  return answers.flatMap((fresh, index) => {
    const query = shown[index]
    if (!query) return []
    const { name, args } = query.question
    const found = untruths(query, fresh, args[0] !== written?.id)
    return found.slice(0, 3).map((untruth) => `${name} › ${untruth}`)
  })
}

describe('C84 truth', () => {
  test('default: the screen is true before anything is written', async () => {
    await openScreen()
    expect(await untruthsOf(screen)).toEqual([])
  })

  test.each(writes.map((write) => [write.name, write] as const))(
    'behavior: after %s, all that is shown is true',
    async (name, prepared) => {
      await openScreen()
      const beside = await put(questionsAbout(prepared))
      requestCount = 0
      await write(queryClient, client, prepared.operation, prepared.variables)
      await settle()
      costs.set(name, requestCount)
      const untruth = await untruthsOf([...screen, ...beside], prepared)
      for (const { remove } of beside) remove()
      // What is untrue now would be untrue after the next write as well.
      if (untruth.length) closeScreen()
      expect(untruth).toEqual([])
    },
  )

  test('behavior: no write takes more requests than it did', async () => {
    const table = Array.from(costs, ([name, cost]) => `${String(cost).padStart(4)}  ${name}\n`).join('')
    process.stdout.write(`Requests of each write, with ${screen.length} queries on screen:\n${table}`)
    await expect(table).toMatchFileSnapshot('truth/requests.txt')
  })
})

afterAll(closeScreen)
