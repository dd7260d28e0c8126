import { notifyManager, QueryClient } from '@tanstack/query-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clientOf, createClinic } from './truth/clinic.js'
import { freshAnswers } from './truth/fresh.js'
import { questionsAbout, everyQuestion, type Question } from './truth/questions.js'
import { type Shown, show, untruths, write } from './truth/screen.js'
import { everyWrite, type Write } from './truth/writes.js'

// Every list, infinite list, whole list and record, with every include, is on screen. Then each write of the API is
// performed, and afterwards what is shown equals a fresh answer to each question.

notifyManager.setScheduler(queueMicrotask)

const mock = createClinic()
const setUp = clientOf(mock, 'set-up')
const writes = await everyWrite(mock, setUp)
// Records are written later than they were created, and files are processed by then.
mock.advance(60_000)

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
const queryClient = new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } })
const screen: Shown[] = []
/** The number of requests that each write took. */
const costs = new Map<string, number>()

/** Waits until nothing is being fetched or written any more. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 4; quiet++) {
    await new Promise((resolve) => setImmediate(resolve))
    if (pendingCount || queryClient.isFetching() || queryClient.isMutating()) quiet = -1
  }
}

function put(questions: readonly Question[]): Shown[] {
  return questions.map((question) => show(queryClient, client, question))
}

beforeAll(async () => {
  screen.push(...put(await everyQuestion(mock, setUp, writes)))
  await settle()
  await Promise.all(screen.filter(({ result }) => Reflect.get(result(), 'hasNextPage')).map((shown) => shown.loadMore()))
  await settle()
})

/** Compares the screen with fresh answers. Returns a line for each difference, and loads what differs. */
async function check(shown: readonly Shown[], written?: Write): Promise<readonly string[]> {
  const freshOf = freshAnswers(mock)
  const lines: string[] = []
  const t0 = performance.now()
  const answers = await Promise.all(shown.map(({ question }) => freshOf(question)))
  const t1 = performance.now()
  for (const [index, query] of shown.entries()) {
    const found = untruths(query, answers[index] ?? { kind: 'gone' }, query.question.args[0] !== written?.id)
    if (!found.length) continue
    lines.push(...found.slice(0, 3).map((untruth) => `${query.question.name} › ${untruth}`))
    void queryClient.refetchQueries({ queryKey: query.queryKey, exact: true })
  }
  const t2 = performance.now()
  await settle()
  process.stdout.write(`fresh ${t1-t0} compare ${t2-t1} load ${performance.now()-t2} of ${shown.length}\n`)
  return lines
}

test('default: the screen is true before anything is written', async () => {
  expect(await check(screen)).toEqual([])
})

test.each(writes.map((write) => [write.name, write] as const))(
  'C84 behavior: after %s, all that is shown is true',
  async (name, prepared) => {
    const beside = put(questionsAbout(prepared))
    await settle()
    requestCount = 0
    await write(queryClient, client, prepared.operation, prepared.variables)
    await settle()
    costs.set(name, requestCount)
    const untruth = await check([...screen, ...beside], prepared)
    for (const shown of beside) shown.remove()
    expect(untruth).toEqual([])
  },
)

test('behavior: no write takes more requests than before', async () => {
  const table = Array.from(costs, ([name, cost]) => `${String(cost).padStart(4)}  ${name}`).join('\n')
  process.stdout.write(`Requests for each write, with ${screen.length} queries on screen\n${table}\n`)
  await expect(`${table}\n`).toMatchFileSnapshot('truth/requests.txt')
})

afterAll(() => {
  queryClient.clear()
})
