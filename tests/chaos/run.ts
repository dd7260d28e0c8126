import type { Client } from '@cliniko/core'
import type { Mock } from '@cliniko/mock'
import { signOut } from '@cliniko/query'
import { QueryClient } from '@tanstack/query-core'
import { clientOf } from '../truth/clinic.js'
import { createFresh } from '../truth/fresh.js'
import { type Shown, show, untruths, write } from '../truth/screen.js'
import { type Command, printCommand } from './commands.js'
import { createHistory, type History } from './history.js'
import { createNetwork, type Network } from './network.js'
import {
  comparable,
  createRecords,
  deleteRecords,
  fields,
  operations,
  type PlannedWrite,
  type Records,
  writeOf,
} from './records.js'
import { questionOf, type ShownRecord, type View, views } from './views.js'
import type { VirtualTime } from './virtual-time.js'

/** A write that this app has sent. */
interface SentWrite extends PlannedWrite {
  readonly session: number
  state: 'pending' | 'confirmed' | 'refused'
  /** How many changes the server had made when it had performed the write. */
  performedAt: number
}

/** Everything of a run. */
interface Run {
  readonly mock: Mock
  readonly time: VirtualTime
  readonly network: Network
  readonly history: History
  readonly records: Records
  readonly queryClient: QueryClient
  readonly writes: SentWrite[]
  readonly screen: Map<View, Shown>
  session: number
  client: Client
  /** Whether the server's records changed without this session's knowledge. */
  isForeign: boolean
  /** Whether somebody cancelled a query. */
  hasCancelled: boolean
}

let runs = 0

/**
 * Performs commands one after the other.
 * @throws Error at the first untruth, with the commands so far.
 */
export async function perform(
  mock: Mock,
  time: VirtualTime,
  seed: number,
  commands: readonly Command[],
): Promise<void> {
  await time.pass(3_600_000)
  const records = await createRecords(mock, clientOf(mock, 'set-up'), ++runs)
  const history = createHistory(mock, records.since)
  history.note()
  const network = createNetwork(mock, time, seed)
  const run: Run = {
    mock,
    time,
    network,
    history,
    records,
    queryClient: new QueryClient({ defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } } }),
    writes: [],
    screen: new Map(),
    session: 1,
    client: clientOf(mock, 'session 1', network.fetch),
    isForeign: false,
    hasCancelled: false,
  }
  const done: string[] = []
  const check = (found: readonly string[]) => {
    if (found.length) throw new Error([...found.slice(0, 4), '', 'after', ...done].join('\n  '))
  }
  try {
    for (const view of views.slice(0, 8)) mount(run, view)
    await time.passAll()
    for (const command of commands) {
      done.push(printCommand(command))
      await execute(run, command)
      check(violations(run))
    }
    done.push('rest')
    await time.passAll()
    check(violations(run))
    check(await untruthsAtRest(run))
  } finally {
    unmountAll(run)
    run.queryClient.clear()
    await time.passAll()
    deleteRecords(mock, records)
  }
}

async function execute(run: Run, command: Command): Promise<void> {
  const { time, network, queryClient, screen } = run
  switch (command.do) {
    case 'write':
      send(run, command)
      break
    case 'somebody else writes': {
      const { operation, variables } = planned(run, command.change, command.record)
      await write(new QueryClient(), clientOf(run.mock, 'somebody else'), operations[operation], variables).catch(
        () => {},
      )
      run.isForeign = true
      run.history.note()
      break
    }
    case 'wait':
      await time.pass(command.ms)
      return
    case 'poll everything':
      void queryClient.refetchQueries()
      break
    case 'fail the next reads':
      network.failReads(command.count)
      break
    case 'sign out':
      signOutOf(run, command)
      break
    default: {
      const view = views[command.view]
      const shown = view && screen.get(view)
      if (command.do === 'mount or unmount' && view) {
        if (shown) unmount(run, view)
        else mount(run, view)
      } else if (!shown) break
      else if (command.do === 'load more') void shown.loadMore()
      else if (command.do === 'poll') void queryClient.refetchQueries({ queryKey: shown.queryKey, exact: true })
      else {
        run.hasCancelled = true
        void queryClient.cancelQueries({ queryKey: shown.queryKey, exact: true })
      }
    }
  }
  await time.pass(0)
}

function planned({ mock, records, writes, history }: Run, change: Parameters<typeof writeOf>[2], record: number) {
  return writeOf(mock, records, change, record, `mark ${writes.length} ${history.length}`)
}

function send(run: Run, command: Extract<Command, { do: 'write' }>): void {
  const { network, queryClient, client, history, session } = run
  const plan = planned(run, command.change, command.record)
  const sent: SentWrite = { ...plan, session, state: 'pending', performedAt: 0 }
  run.writes.push(sent)
  const operation = operations[plan.operation]
  network.plan(`${operation.method} ${operation.path.replace('{id}', plan.id ?? '')}`, command, () => {
    history.note()
    sent.performedAt = history.length
  })
  write(queryClient, client, operation, plan.variables).then(
    () => {
      sent.state = 'confirmed'
    },
    () => {
      sent.state = 'refused'
    },
  )
}

function signOutOf(run: Run, { by, screen }: Extract<Command, { do: 'sign out' }>): void {
  const { queryClient, client, mock, network } = run
  const mounted = [...run.screen.keys()]
  if (screen === 'before') unmountAll(run)
  if (by === 'clear') queryClient.clear()
  else signOut(queryClient, client.scope)
  unmountAll(run)
  // Writes on their way arrive nevertheless: for the next session they are somebody else's.
  run.isForeign = true
  run.session++
  run.client = clientOf(mock, `session ${run.session}`, network.fetch)
  for (const view of mounted) mount(run, view)
}

function mount(run: Run, view: View): void {
  run.screen.set(view, show(run.queryClient, run.client, questionOf(view, run.records)))
}

function unmount({ screen }: Run, view: View): void {
  screen.get(view)?.remove()
  screen.delete(view)
}

function unmountAll(run: Run): void {
  for (const view of [...run.screen.keys()]) unmount(run, view)
}

/** Returns what must never be, at any time. */
function violations(run: Run): readonly string[] {
  const { queryClient, client } = run
  const old = queryClient
    .getQueryCache()
    .getAll()
    .filter(({ queryKey }) => queryKey[0] !== client.scope)
  return [
    ...old.map(({ queryKey }) => `${queryKey[0]} has ended, but its query ${queryKey.join(' ')} is back`),
    ...[...run.screen].flatMap(([view, shown]) =>
      violationsOf(run, view, recordsIn(shown.result().data)).map((text) => `${shown.question.name} › ${text}`),
    ),
  ]
}

function violationsOf(run: Run, view: View, shown: readonly ShownRecord[]): readonly string[] {
  const ids = shown.map(({ id }) => id)
  const order = view.sortedBy ? shown.map((record) => String(record[view.sortedBy ?? ''])) : []
  return [
    ...(new Set(ids).size < ids.length ? ['shows a record twice'] : []),
    ...(order.join() !== order.toSorted().join() ? [`is not in order: ${order.join(', ')}`] : []),
    ...shown.flatMap((record) => [
      ...(view.has && !view.has(record, run.records) ? [`${nameOf(run, record.id)} must not be on the list`] : []),
      ...wrongFields(run, record),
      ...Object.values(record.included ?? {}).flatMap((related) => (related ? wrongFields(run, related) : [])),
    ]),
  ]
}

/** Compares the fields of a record with pending writes, and with what the server has held since the last confirmed one. */
function wrongFields({ writes, history, session, ...run }: Run, record: ShownRecord): readonly string[] {
  const own = writes.filter((sent) => sent.id === record.id && sent.session === session)
  return fields.flatMap((field) => {
    if (!(field in record)) return []
    const value = comparable(record, field)
    const pending = own.findLast((sent) => sent.state === 'pending' && field in sent.fields)
    const name = `${nameOf(run, record.id)}, ${field}`
    if (pending) {
      const written = pending.fields[field]
      const expected = field.endsWith('led_at') || field.endsWith('ved_at') ? Boolean(written) : written
      return value === expected ? [] : [`${name}: shows ${value}, but ${expected} is being written`]
    }
    // The response to an archive or a cancellation says nothing about other fields.
    const known = own.filter((sent) => sent.state === 'confirmed' && (field in sent.fields || returnsRecord(sent)))
    const since = Math.max(0, ...known.map(({ performedAt }) => performedAt))
    const values = history.valuesSince(record.id, field, since)
    if (!values || values.has(value)) return []
    const isOld = history.valuesSince(record.id, field, 0)?.has(value)
    return [`${name}: shows ${value}, which ${isOld ? 'is older than a confirmed write' : 'the server never held'}`]
  })
}

function returnsRecord({ operation }: SentWrite): boolean {
  return !/archive|cancel/.test(operation) || operation === 'patients.unarchive'
}

function nameOf({ records }: Pick<Run, 'records'>, id: string): string {
  const patient = records.patientIds.indexOf(id)
  const appointment = records.appointmentIds.indexOf(id)
  return patient >= 0 ? `patient ${patient}` : appointment >= 0 ? `appointment ${appointment}` : `new record ${id}`
}

function recordsIn(data: unknown): readonly ShownRecord[] {
  if (typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) return data
  return 'items' in data ? (data.items as readonly ShownRecord[]) : [data as ShownRecord]
}

/** Returns what differs from fresh responses once nothing is on its way any more. */
async function untruthsAtRest(run: Run): Promise<readonly string[]> {
  const { queryClient, time, mock, network } = run
  if (run.isForeign) {
    void queryClient.invalidateQueries()
    await time.passAll()
  }
  const pending = run.writes.filter(({ state, session }) => state === 'pending' && session === run.session)
  const restless = [
    ...pending.map(({ operation }) => `${operation} never ends`),
    ...(queryClient.isFetching() ? ['something is being fetched for ever'] : []),
  ]
  const shown = [...run.screen.values()]
  const answers = await createFresh(mock)(shown.map(({ question }) => question))
  return [
    ...restless,
    ...shown.flatMap((query, index) => {
      const fresh = answers[index]
      const state = queryClient.getQueryState(query.queryKey)
      const isDisturbed = run.hasCancelled || network.hasFailed
      // Whoever cancels a query, or whose server fails, has to poll again.
      if (isDisturbed && (state?.isInvalidated || state?.status !== 'success')) return []
      return fresh ? untruths(query, fresh).map((text) => `at rest: ${query.question.name} › ${text}`) : []
    }),
  ]
}
