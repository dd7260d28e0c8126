import type { Facts } from '../src/index.js'

const paging = ['page', 'per_page', 'sort']
const queryRules = { per_page: { minimum: 1, maximum: 100 } }
const pagingContract = {
  'query page': 'integer',
  'query per_page': 'integer',
  'query sort': 'array of string',
}
const idContract = { 'path id': 'string' }
const update = {
  name: { type: 'string', nullable: true, maxLength: 50 },
  state: { type: 'string', enum: ['on', 'off'] },
  count: { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 99 },
} as const

/** The API that `things.ts` defines. */
export const facts: Facts = {
  api: { server: '/v1', security: 'http basic' },
  resources: {
    things: {
      model: 'Thing',
      operations: {
        'GET /things': {
          query: [...paging, 'q[]'],
          queryRules,
          filters: { id: 'id', created_at: 'datetime' },
          collection: 'things',
          response: 'Thing',
          contract: { ...pagingContract, 'query q[]': 'any' },
        },
        'GET /things/{id}': { response: 'Thing', contract: idContract },
        'POST /things': {
          body: 'Thing.create',
          bodyRequired: true,
          response: 'Thing',
          status: 201,
          contract: { 'status 422 application/json': '3b8c64f1' },
        },
        'PATCH /things/{id}': {
          body: 'Thing.update',
          bodyRequired: false,
          response: 'Thing',
          contract: idContract,
        },
        'POST /things/{id}/archive': { status: 204, contract: idContract },
        'GET /people/{person_id}/things': {
          deprecated: true,
          query: paging,
          queryRules,
          collection: 'things',
          response: 'Thing',
          contract: { ...pagingContract, 'path person_id': 'string' },
        },
      },
    },
  },
  models: {
    Text: { fields: { text: { type: 'string' } } },
    Code: { fields: { code: { type: 'integer', enum: [1, 2] } } },
    Flag: { fields: { flag: { type: 'boolean' } } },
    Thing: {
      fields: {
        id: { type: 'string', format: 'int64' },
        name: { type: 'string', nullable: true, maxLength: 50 },
        state: { type: 'string', enum: ['on', 'off'] },
        parts: { type: 'array', items: { type: 'union', oneOf: ['Text', 'Code', 'Flag'] } },
        tags: { type: 'array', items: { type: 'string' }, nullable: true },
        rule: { type: 'object', fields: { every: { type: 'integer', nullable: true } }, nullable: true },
        old: { type: 'boolean', deprecated: true },
        owner: { type: 'link', nullable: true, to: 'owners', many: false },
        friends: { type: 'link', to: 'owners', many: true, via: 'friend_id' },
        links: { type: 'self' },
      },
    },
  },
  bodies: {
    'Thing.create': { required: ['name'], fields: update },
    'Thing.update': { fields: update },
  },
}
