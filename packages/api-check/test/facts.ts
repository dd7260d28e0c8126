import type { Facts } from '../src/index.js'

const paging = ['page', 'per_page', 'sort', 'order']
const update = {
  name: { type: 'string', nullable: true },
  state: { type: 'string', enum: ['on', 'off'] },
  count: { type: 'integer' },
} as const

/** The API that `things.ts` defines. */
export const facts: Facts = {
  resources: {
    things: {
      model: 'Thing',
      operations: {
        'GET /things': {
          query: [...paging, 'q[]'],
          filters: { id: 'id', created_at: 'datetime' },
          collection: 'things',
          response: 'Thing',
        },
        'GET /things/{id}': { response: 'Thing' },
        'POST /things': { body: 'Thing.create', response: 'Thing' },
        'PATCH /things/{id}': { body: 'Thing.update', response: 'Thing' },
        'POST /things/{id}/archive': {},
        'GET /people/{person_id}/things': {
          deprecated: true,
          query: paging,
          collection: 'things',
          response: 'Thing',
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
        name: { type: 'string', nullable: true },
        state: { type: 'string', enum: ['on', 'off'] },
        parts: { type: 'array', items: { type: 'union', oneOf: ['Text', 'Code', 'Flag'] } },
        tags: { type: 'array', items: { type: 'string' }, nullable: true },
        rule: { type: 'object', fields: { every: { type: 'integer', nullable: true } }, nullable: true },
        old: { type: 'boolean', deprecated: true },
        owner: { type: 'link', to: 'owners', many: false, nullable: true },
        friends: { type: 'link', to: 'owners', many: true },
        links: { type: 'self' },
      },
    },
  },
  bodies: {
    'Thing.create': { required: ['name'], fields: update },
    'Thing.update': { required: [], fields: update },
  },
}
