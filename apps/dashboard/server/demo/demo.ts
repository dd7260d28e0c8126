import { createMock, type Mock, type MockOptions } from '@cliniko/mock'
import { addHistory } from './history'
import { setHostileScene } from './hostile'
import { trimWeek } from './large'
import { openingOf } from './opening'
import { setScene } from './scene'
import { createSceneClock } from './scene-clock'

/** Which made-up clinic to show. */
export interface DemoOptions {
  /** The time in the clinic, in ISO format. Default: a busy morning. */
  readonly now?: string | undefined
  /** What the clinic shows: `demo`, `plain`, `hostile` or `large`. Default: `demo`. */
  readonly scene?: string | undefined
}

/** The made-up clinic of the demo. */
export interface Demo {
  readonly apiKey: string
  /** Reaches the clinic. Requests wait until the scene is set. */
  readonly fetch: Mock['fetch']
  now(): Date
  /** Resolves once the scene is set. */
  readonly ready: Promise<void>
  /** Resolves once the year before is there, too. Reports wait for it. */
  readonly complete: Promise<void>
}

/** A clinic, and what is still being done to it. */
interface Scene {
  readonly mock: Mock
  readonly ready: Promise<void>
  readonly complete?: Promise<void>
}

/** The clinics to choose from. */
const scenes = {
  /** A clinic for a sales call. */
  demo(now: Date): Scene {
    const clock = createSceneClock(now.getTime())
    const mock = createMock({ now, clock })
    const ready = setScene(mock, clock).then(() => clock.start())
    const complete = ready.then(() => runInBackground(addHistory(mock)))
    // Whoever waits for it is told. Nobody may.
    complete.catch(() => {})
    return { mock, ready, complete }
  },
  /** The mock's own clinic, which a test can make as well. */
  plain: (_opening: Date, options: MockOptions): Scene => ({ mock: createMock(options), ready: Promise.resolve() }),
  /** Records that try to run scripts, spill into spreadsheets, and break layouts. */
  hostile(now: Date): Scene {
    const mock = createMock({ now })
    setHostileScene(mock)
    return { mock, ready: Promise.resolve() }
  },
  /** 20,000 patients, and 600 bookings in the week. */
  large(now: Date): Scene {
    const mock = createMock({ now, size: 'clinic' })
    trimWeek(mock)
    return { mock, ready: Promise.resolve() }
  },
} as const

/**
 * Creates the made-up clinic.
 * @throws Error if there is no such scene.
 */
export function createDemo({ now, scene = 'demo' }: DemoOptions): Demo {
  if (!isScene(scene)) throw new Error(`CLINIKO_MOCK_SCENE must be one of ${Object.keys(scenes).join(', ')}.`)
  const {
    mock,
    ready,
    complete = ready,
  }: Scene = scenes[scene](now ? new Date(now) : openingOf(new Date()), now ? { now } : {})
  return {
    apiKey: mock.apiKey,
    async fetch(input, init) {
      await ready
      return mock.fetch(input, init)
    },
    now: mock.now,
    ready,
    complete,
  }
}

function isScene(name: string): name is keyof typeof scenes {
  return Object.hasOwn(scenes, name)
}

/** Runs work step by step, with time for requests in between. It never keeps the process alive. */
function runInBackground(work: Iterator<void, void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const step = () => {
      try {
        if (work.next().done) resolve()
        else setTimeout(step, 10).unref()
      } catch (error) {
        reject(error)
      }
    }
    setTimeout(step, 1000).unref()
  })
}
