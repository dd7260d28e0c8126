import * as core from '@cliniko/core'
import fc from 'fast-check'
import { junk } from './junk.js'
import { brokenResponses, type FuzzResponse } from './responses.js'

/** A call of the library, to be made with a client. */
export interface FuzzCall {
  /** What is called, for the report of a failure. */
  readonly name: string
  readonly args: readonly unknown[]
  /** Whether the caller prints the request, and so is responsible for it. */
  readonly isRaw: boolean
  readonly run: (cliniko: core.Cliniko) => unknown
  /** What the responses are. Undefined for those of the mock. */
  readonly response?: FuzzResponse | undefined
}

const start = Date.parse('2026-03-02T00:00:00Z')

type AnyFunction = (...args: readonly unknown[]) => unknown

const exported = Object.entries<unknown>(core)

const operations: readonly core.Operation[] = exported.flatMap(([, resource]) =>
  typeof resource === 'object' && resource !== null ? Object.values<unknown>({ ...resource }).filter(isOperation) : [],
)

function isOperation(value: unknown): value is core.Operation {
  return typeof value === 'object' && value !== null && 'kind' in value && 'path' in value
}

/** For packages that build on core. They take operations, and arguments that a client would check. */
const kit = [
  'bodyOf',
  'checkQuery',
  'comparatorOf',
  'compareIds',
  'compareOrderKeys',
  'createMatcher',
  'fieldOf',
  'isListedWhole',
  'matchesFilter',
  'nameOf',
  'orderKeyOf',
  'paramsOf',
  'parseFilter',
  'parseSort',
  'predicateOf',
  'recordIdOf',
  'relatedGet',
  'relatedList',
  'targetResource',
  'toArguments',
  'withParams',
  'withoutOptions',
]

/** The library's functions. Its classes can't be called. */
const functions = exported.filter(
  (entry): entry is [string, AnyFunction] =>
    typeof entry[1] === 'function' && !/^[A-Z]/.test(entry[0]) && !kit.includes(entry[0]),
)

const operators = ['eq', 'not', 'gt', 'gte', 'lt', 'lte', 'in', 'contains', 'like', 'exists', 'any', 'between']

/** A value that may be right, else junk. */
const mostly = (...valid: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...valid) }, { weight: 2, arbitrary: junk })

/** An object with some of the likely keys, and sometimes one that nobody knows. */
function objectOf(fields: { readonly [name: string]: fc.Arbitrary<unknown> }): fc.Arbitrary<unknown> {
  const known = fc.record(fields, { requiredKeys: [] })
  const withUnknown = fc.tuple(known, fc.string({ maxLength: 8 }), junk).map(([object, key, value]) => ({
    ...object,
    [key]: value,
  }))
  return fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 1, arbitrary: withUnknown },
    { weight: 1, arbitrary: junk },
  )
}

const condition = fc.oneof(
  { weight: 2, arbitrary: mostly('1', ['1', '2'], 1, true, '2026-03-02') },
  { weight: 3, arbitrary: objectOf(Object.fromEntries(operators.map((operator) => [operator, mostly('1', 1, true)]))) },
)

function whereOf({ filters }: core.Operation): fc.Arbitrary<unknown> {
  const fields = [...Object.keys(filters), 'archived', 'cancelled', 'nothing']
  return fc
    .subarray(fields, { maxLength: 3 })
    .chain((names) => objectOf(Object.fromEntries(names.map((name) => [name, condition]))))
}

/** A signal that aborts some microtasks after it is first looked at, while the call is under way. */
class SoonAborted extends EventTarget {
  aborted = false
  readonly reason = new DOMException('The fuzz aborts.', 'AbortError')
  #left: number | undefined
  constructor(readonly ticks: number) {
    super()
  }
  override addEventListener(...args: Parameters<EventTarget['addEventListener']>) {
    super.addEventListener(...args)
    if (this.#left !== undefined) return
    this.#left = this.ticks
    const tick = () => {
      if (this.#left) {
        this.#left--
        Promise.resolve().then(tick)
      } else {
        this.aborted = true
        this.dispatchEvent(new Event('abort'))
      }
    }
    tick()
  }
}

const options = {
  signal: fc.oneof(
    mostly(new AbortController().signal, AbortSignal.abort()),
    fc.nat({ max: 60 }).map((ticks) => new SoonAborted(ticks)),
  ),
  timeout: mostly(1000),
  priority: mostly('user', 'background'),
}

function paramsOf(operation: core.Operation): fc.Arbitrary<unknown> {
  return objectOf({
    where: whereOf(operation),
    sort: mostly('created_at', ['-created_at']),
    include: mostly(Object.keys(operation.links)),
    page: mostly(1, 2),
    perPage: mostly(5, 100),
    from: mostly('2026-03-02'),
    to: mostly('2026-03-05'),
    ...options,
  })
}

/** A call of an operation, with as many arguments as it takes, or one too few. */
function operationCall(ids: readonly string[]): fc.Arbitrary<FuzzCall> {
  return fc.constantFrom(...operations).chain((operation) => {
    const args = [
      ...operation.ids.map(() => mostly(...ids)),
      ...(operation.body ? [mostly({}, { first_name: 'Ada', last_name: 'Nguyen' }, { patient_id: ids[0] })] : []),
      fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 4, arbitrary: paramsOf(operation) }),
    ]
    return fc
      .tuple(fc.tuple(...args), fc.nat({ max: 9 }))
      .map(([all, cut]) => (cut === 0 ? all.slice(0, -1) : all))
      .map((args) => ({
        name: core.nameOf(operation),
        args,
        isRaw: false,
        run: (cliniko) => cliniko.request<readonly unknown[], unknown>(operation, ...args),
      }))
  })
}

const rawCall: fc.Arbitrary<FuzzCall> = objectOf({
  method: mostly('GET', 'POST', 'PATCH', 'DELETE'),
  path: mostly('/patients', '/patients/1', '/recalls'),
  query: mostly({ 'q[]': ['id:=1'] }, { page: '1' }, {}),
  body: mostly({ first_name: 'Ada' }, undefined),
  ...options,
}).map((raw) => ({
  name: 'raw request',
  args: [raw],
  isRaw: true,
  run: (cliniko) => Reflect.apply(cliniko.request, cliniko, [raw]),
}))

/** Arguments that some function or other has a use for. */
function argument(ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 3, arbitrary: junk },
    { weight: 1, arbitrary: fc.constantFrom(...operations) },
    { weight: 1, arbitrary: fc.constantFrom(core.patients, [core.patients], [core.patients, core.taxes], ...ids) },
    {
      weight: 2,
      arbitrary: objectOf({
        ...options,
        once: fc.constant(true),
        cursor: mostly('{}', '-', '1/0', '{"patients":{"from":"1/0","since":1,"returned":""}}'),
        since: mostly('2026-03-01T00:00:00Z', new Date(start)),
        order: mostly('any', 'id', 'updated_at'),
        concurrency: mostly(1, 4),
        onProgress: mostly(() => {}),
        overlap: mostly(0, 60_000),
        interval: mostly(1, 60_000),
        where: mostly({ id: { gt: '5' } }, { updated_at: { gte: '2026-02-01T00:00:00Z' } }),
        limit: mostly(5),
        from: mostly('2026-03-02'),
        to: mostly('2026-03-08'),
        timeZone: mostly('Australia/Sydney'),
        business_id: mostly(...ids),
        practitioner_id: mostly(...ids),
        appointment_type_id: mostly(...ids),
        patient_id: mostly(...ids),
        patientId: mostly(...ids),
        file: mostly(new Blob(['x'])),
        filename: mostly('x.pdf'),
        links: mostly({ self: 'https://api.au1.cliniko.com/v1/patients/1' }),
        content: mostly({ sections: [] }),
        sections: mostly([], [{ name: 'A', questions: [] }]),
      }),
    },
  )
}

function functionCall(ids: readonly string[]): fc.Arbitrary<FuzzCall> {
  return fc
    .tuple(fc.constantFrom(...functions), fc.array(argument(ids), { maxLength: 3 }), fc.nat({ max: 9 }))
    .map(([[name, call], args, noClient]) => ({
      name,
      args,
      isRaw: false,
      // Most functions that take a client take it first.
      run: (cliniko) => call(...(noClient === 0 || call.length === 0 ? [] : [cliniko]), ...args),
    }))
}

/** Calls a function that takes no client. */
function pureCall(ids: readonly string[]): fc.Arbitrary<FuzzCall> {
  return fc
    .tuple(fc.constantFrom(...functions), fc.array(argument(ids), { maxLength: 4 }))
    .map(([[name, call], args]) => ({ name, args, isRaw: false, run: () => call(...args) }))
}

/** Methods of what functions return. */
const methods: { readonly [name: string]: (cliniko: core.Cliniko, args: readonly unknown[]) => unknown } = {
  'client.load': (cliniko, args) => Reflect.apply(cliniko.load, cliniko, args),
  'client.follow': (cliniko, args) => Reflect.apply(cliniko.follow, cliniko, args),
  'list.toArray': (cliniko, args) => {
    const list = cliniko.patients.list()
    return Reflect.apply(list.toArray, list, args)
  },
  'export.pages': (cliniko, args) => Reflect.apply(cliniko.patients.export, undefined, args),
  'limiter.acquire': (_cliniko, args) => Reflect.apply(core.createRateLimiter().acquire, undefined, args),
  'index.refresh': (cliniko, args) => Reflect.apply(core.createPatientIndex(cliniko).refresh, undefined, args),
  'index.search': (cliniko, args) => Reflect.apply(core.createPatientIndex(cliniko).search, undefined, args),
}

function methodCall(ids: readonly string[]): fc.Arbitrary<FuzzCall> {
  return fc
    .tuple(fc.constantFrom(...Object.entries(methods)), fc.array(argument(ids), { maxLength: 3 }))
    .map(([[name, method], args]) => ({
      name,
      args,
      isRaw: false,
      run: (cliniko) => method(cliniko, args),
    }))
}

/** Any call of the library. @param ids - Ids of records, of which some exist. */
export function anyCall(ids: readonly string[]): fc.Arbitrary<FuzzCall> {
  const call = fc.oneof(
    { weight: 10, arbitrary: operationCall(ids) },
    { weight: 1, arbitrary: rawCall },
    { weight: 4, arbitrary: functionCall(ids) },
    { weight: 2, arbitrary: pureCall(ids) },
    { weight: 3, arbitrary: methodCall(ids) },
  )
  const response = fc.option(fc.constantFrom(...brokenResponses), { nil: undefined, freq: 1 })
  return fc.tuple(call, fc.nat({ max: 4 }), response).map(([call, die, response]) => ({
    ...call,
    response: die === 0 ? response : undefined,
  }))
}
