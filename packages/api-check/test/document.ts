const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ content: { 'application/json': { schema } } })

const self = { type: 'object', properties: { self: { type: 'string', format: 'uri' } } }
const linkTo = (path: string) => {
  const example = `https://api.example.com/v1${path}`
  return {
    type: 'object',
    properties: { links: { type: 'object', properties: { self: { type: 'string', example } } } },
  }
}
const paging = [
  { name: 'page', in: 'query', schema: { type: 'integer' } },
  { name: 'per_page', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 100 } },
  { name: 'sort', in: 'query', schema: { type: 'array', items: { type: 'string' } } },
]
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const thingList = {
  type: 'object',
  properties: {
    things: { type: 'array', items: reference('Thing') },
    total_entries: { type: 'integer' },
    links: { type: 'object', properties: { self: { type: 'string' }, next: { type: 'string' } } },
  },
}

const bodyProperties = {
  name: { type: 'string', nullable: true, maxLength: 50 },
  state: { type: 'string', enum: ['on', 'off'] },
  count: { type: 'integer', minimum: 0, exclusiveMinimum: true, maximum: 99 },
}

const error = { type: 'object', properties: { message: { type: 'string' }, errors: { type: 'object' } } }

/** The API that `things.ts` defines, as an OpenAPI 3 document. */
export const document = {
  openapi: '3.0.3',
  servers: [{ url: 'https://api.example.com/v1' }],
  security: [{ key: [] }],
  paths: {
    '/things': {
      get: {
        parameters: [
          ...paging,
          { name: 'q[]', in: 'query', description: 'Filters:\n\n* `id`: int64\n* `created_at`: date-time\n' },
        ],
        responses: { 200: json(thingList) },
      },
      post: {
        requestBody: { required: true, ...json({ type: 'object', properties: bodyProperties, required: ['name'] }) },
        responses: { 201: json(reference('Thing')), 422: json(error) },
      },
    },
    '/things/{id}': {
      parameters: [id],
      get: { responses: { 200: json(reference('Thing')) } },
      patch: {
        requestBody: { $ref: '#/components/requestBodies/Update' },
        responses: { 200: json(reference('Thing')) },
      },
    },
    '/things/{id}/archive': { post: { parameters: [id], responses: { 204: {} } } },
    '/people/{person_id}/things': {
      get: { parameters: paging, deprecated: true, responses: { 200: json(thingList) } },
    },
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'basic' } },
    requestBodies: { Update: json({ type: 'object', properties: bodyProperties }) },
    schemas: {
      Text: { type: 'object', properties: { text: { type: 'string' } } },
      Code: { type: 'object', properties: { code: { type: 'integer', enum: [1, 2] } } },
      Flag: { type: 'object', properties: { flag: { type: 'boolean' } } },
      Thing: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'int64' },
          name: { type: ['string', 'null'], maxLength: 50 },
          state: { type: 'string', enum: ['on', 'off'] },
          parts: { type: 'array', items: { oneOf: [reference('Text'), reference('Code'), reference('Flag')] } },
          tags: { type: 'array', items: { type: 'string' }, nullable: true },
          rule: { type: 'object', properties: { every: { type: 'integer', nullable: true } }, nullable: true },
          old: { type: 'boolean', deprecated: true },
          owner: { ...linkTo('/owners/1'), nullable: true },
          friends: linkTo('/owners?q[]=friend_id:=1'),
          links: self,
        },
      },
    },
  },
}
