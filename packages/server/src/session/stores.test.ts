import { describe, expect, test } from 'vitest'
import { createTestClock } from '../../test/sessions.js'
import { memoryStore } from './memory-store.js'
import { type IoredisClient, type NodeRedisClient, redisStore } from './redis-store.js'

/** A Redis that knows the commands that a store sends. */
function createRedis(now: () => number) {
  const values = new Map<string, { value: string; until: number }>()
  const commands: string[][] = []
  const run = async (command = '', key = '', ...args: string[]): Promise<unknown> => {
    commands.push([command, key, ...args])
    const entry = values.get(key)
    const current = entry && entry.until > now() ? entry : undefined
    switch (command) {
      case 'GET':
        return current?.value ?? null
      case 'SET':
        values.set(key, { value: args[0] ?? '', until: args[1] === 'PX' ? now() + Number(args[2]) : Infinity })
        return 'OK'
      case 'DEL':
        return values.delete(key) ? 1 : 0
      case 'INCRBY': {
        const value = Number(current?.value ?? 0) + Number(args[0])
        values.set(key, { value: String(value), until: current?.until ?? Infinity })
        return value
      }
      case 'PEXPIRE':
        if (current) current.until = now() + Number(args[0])
        return current ? 1 : 0
      default:
        throw new Error(`unknown command ${command}`)
    }
  }
  const ioredis: IoredisClient & { sendCommand(command: object): Promise<unknown> } = {
    call: (command, ...args) => run(command, ...args),
    // ioredis has one of its own, which takes no list.
    sendCommand: () => Promise.reject(new TypeError('not a Command')),
  }
  const nodeRedis: NodeRedisClient = { sendCommand: (args) => run(...args) }
  return { ioredis, nodeRedis, commands }
}

describe.each(['memory', 'node-redis', 'ioredis'] as const)('C107 the store in %s', (kind) => {
  const create = () => {
    const clock = createTestClock()
    const { ioredis, nodeRedis } = createRedis(clock.now)
    const stores = {
      memory: () => memoryStore({ now: clock.now }),
      'node-redis': () => redisStore(nodeRedis),
      ioredis: () => redisStore(ioredis),
    }
    return { clock, store: stores[kind]() }
  }

  test('behavior: keeps values for their time', async () => {
    const { clock, store } = create()
    await store.set('a', '1', 1000)
    expect(await store.get('a')).toBe('1')
    expect(await store.get('b')).toBeUndefined()
    clock.advance(999)
    expect(await store.get('a')).toBe('1')
    clock.advance(1)
    expect(await store.get('a')).toBeUndefined()
    await store.set('a', '2', 1000)
    await store.delete('a')
    expect(await store.get('a')).toBeUndefined()
  })

  test('behavior: counts', async () => {
    const { clock, store } = create()
    expect(await Promise.all([store.add('a', 1, 1000), store.add('a', 1, 1000), store.add('b', 1, 1000)])).toEqual([
      1, 2, 1,
    ])
    expect(await store.add('a', -1, 1000)).toBe(1)
    clock.advance(1000)
    expect(await store.add('a', 1, 1000)).toBe(1)
  })
})

test('C107 behavior: a flood of addresses makes memory forget old counters, and no session', async () => {
  const store = memoryStore({ maxCounters: 100 })
  await store.set('session', '1', 60_000)
  for (let count = 0; count < 1000; count += 1) await store.add(`address/${count}`, 1, 60_000)
  expect(await store.get('session')).toBe('1')
  expect(await store.add('address/999', 1, 60_000)).toBe(2)
  expect(await store.add('address/0', 1, 60_000)).toBe(1)
})

describe('C107 Redis', () => {
  test('behavior: its keys have the prefix and expire', async () => {
    const { nodeRedis, commands } = createRedis(() => 0)
    const store = redisStore(nodeRedis, { prefix: 'desk' })
    await store.set('a', '1', 1000.5)
    await store.add('b', 1, 1000)
    expect(commands).toEqual([
      ['SET', 'desk/a', '1', 'PX', '1001'],
      ['INCRBY', 'desk/b', '1'],
      ['PEXPIRE', 'desk/b', '1000'],
    ])
  })

  test('behavior: one that fails or never replies is an error that names no key', async () => {
    const clock = createTestClock()
    const failing = redisStore({ sendCommand: () => Promise.reject(new Error('ECONNREFUSED')) })
    await expect(failing.get('session/secret')).rejects.toMatchObject({
      name: 'SessionStoreError',
      message: 'Redis failed at GET.',
    })
    const hanging = redisStore({ sendCommand: () => new Promise(() => undefined) }, { clock })
    const reply = expect(hanging.get('a')).rejects.toMatchObject({ message: 'Redis did not reply within 1000 ms.' })
    clock.advance(1000)
    await reply
  })

  test('behavior: anything else is no client', () => {
    expect(() => redisStore({} as NodeRedisClient)).toThrow(/node-redis or ioredis/)
  })
})
