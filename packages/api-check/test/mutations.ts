import { changed, renamed } from './changed.js'

/** The places of a document that the mutations change. */
export interface Places {
  /** The path of a list that also creates records. */
  readonly list: string
  /** The position of `q[]` among the parameters of the list. */
  readonly filtersAt: number
  /** The path of one record. */
  readonly record: string
  /** The path of an operation that returns nothing. */
  readonly archive: string
  readonly model: string
  /** The names of fields of the model: text of limited length that can be null, an id, a code, a boolean. */
  readonly text: string
  readonly id: string
  readonly code: string
  readonly flag: string
  /** A list of other things, a link to one record, a link to a list. */
  readonly array: string
  readonly link: string
  readonly links: string
  /** The members of a union, and how a report names it. */
  readonly union: { readonly at: string; readonly subject: string }
  /** A number of limited range in a body, and how a report names it. */
  readonly number: { readonly at: string; readonly subject: string }
}

/** A change of a document, and the lines that report it and its reversal. */
export type Mutation = readonly [
  title: string,
  change: <T>(document: T, places: Places) => T,
  line: (places: Places) => string,
  reversal: (places: Places) => string,
]

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'

const reading = ({ list }: Places) => `paths > ${list} > get`
const creation = ({ list }: Places) => `paths > ${list} > post`
const body = (places: Places) => `${creation(places)} > requestBody > content > ${json} > schema`
const field = ({ model }: Places, name: string) => `components > schemas > ${model} > properties > ${name}`
const self = (places: Places, name: string) => `${field(places, name)} > properties > links > properties > self`

/** Returns the line of an operation's contract, and of its reversal. */
const contract = (print: (places: Places) => string, change: string, reversal: string) =>
  [
    (places: Places) => `operation ${print(places)} ${change}`,
    (places: Places) => `operation ${print(places)} ${reversal}`,
  ] as const

/** The parameter at a place of the list. */
const parameter = (places: Places, at: number, key: string) => `${reading(places)} > parameters > ${at} > ${key}`

/** Returns the lines of a rule that has no fact of its own. */
const otherRule = (subject: (places: Places) => string, rule: string) =>
  [
    (places: Places) => `${subject(places)}: otherRules is none, not ${rule}`,
    (places: Places) => `${subject(places)}: otherRules is ${rule}, not none`,
  ] as const

/** Kinds of changes that an API document can make. */
export const mutations: readonly Mutation[] = [
  [
    'a new operation',
    (document, { record }) => changed(document, `paths > ${record}/restore`, { post: { responses: { 204: {} } } }),
    ({ record }) => `operation POST ${record}/restore: missing`,
    ({ record }) => `operation POST ${record}/restore: added`,
  ],
  [
    'another method',
    (document, { record }) => renamed(document, `paths > ${record} > patch`, 'put'),
    ({ record }) => `operation PUT ${record}: is PATCH ${record} here`,
    ({ record }) => `operation PATCH ${record}: is PUT ${record} here`,
  ],
  [
    'a renamed path',
    (document, { archive, record }) => renamed(document, `paths > ${archive}`, `${record}/hide`),
    ({ archive, record }) => `operation POST ${record}/hide: is POST ${archive} here`,
    ({ archive, record }) => `operation POST ${archive}: is POST ${record}/hide here`,
  ],
  [
    'a renamed path parameter',
    (document, { record }) => renamed(document, `paths > ${record}`, record.replace('{id}', '{number}')),
    ({ list }) => `path GET ${list}/{number} number: the parameters are id`,
    ({ list }) => `path GET ${list}/{id} id: the parameters are number`,
  ],
  [
    'a deprecated operation',
    (document, places) => changed(document, `${reading(places)} > deprecated`, true),
    ({ list }) => `operation GET ${list}: not deprecated here`,
    ({ list }) => `operation GET ${list}: deprecated here`,
  ],
  [
    'a new query parameter',
    (document, places) =>
      changed(document, `${reading(places)} > parameters`, (parameters: object[]) => [
        ...parameters,
        { name: 'include', in: 'query' },
      ]),
    ({ list }) => `query GET ${list} include: missing`,
    ({ list }) => `query GET ${list} include: added`,
  ],
  [
    'a required query parameter',
    (document, places) => changed(document, `${reading(places)} > parameters > 1 > required`, true),
    ({ list }) => `query GET ${list} per_page: optional here`,
    ({ list }) => `query GET ${list} per_page: required here`,
  ],
  [
    'the maximum of per_page',
    (document, places) => changed(document, `${reading(places)} > parameters > 1 > schema > maximum`, 200),
    ({ list }) => `query GET ${list} per_page: maximum is 100, not 200`,
    ({ list }) => `query GET ${list} per_page: maximum is 200, not 100`,
  ],
  [
    'a new filter',
    (document, places) =>
      changed(
        document,
        `${reading(places)} > parameters > ${places.filtersAt} > description`,
        (text: string) => `${text}\n| size | [integer](#filters) |`,
      ),
    ({ list }) => `filter GET ${list} size: missing`,
    ({ list }) => `filter GET ${list} size: added`,
  ],
  [
    'the type of a filter',
    (document, places) =>
      changed(document, `${reading(places)} > parameters > ${places.filtersAt} > description`, (text: string) =>
        text.replace(/(\bid\b.*)int64/, '$1string'),
      ),
    ({ list }) => `filter GET ${list} id: type is id, not string`,
    ({ list }) => `filter GET ${list} id: type is string, not id`,
  ],
  [
    'a body that is optional',
    (document, places) => changed(document, `${creation(places)} > requestBody > required`, false),
    ({ list }) => `operation POST ${list}: the body is required, not optional`,
    ({ list }) => `operation POST ${list}: the body is optional, not required`,
  ],
  [
    'no body',
    (document, places) => changed(document, `${creation(places)} > requestBody`, undefined),
    ({ list }) => `operation POST ${list}: takes a body here`,
    ({ list }) => `operation POST ${list}: takes no body here`,
  ],
  [
    'the content type of a body',
    (document, places) => renamed(document, `${creation(places)} > requestBody > content > ${json}`, form),
    ({ list }) => `operation POST ${list}: the body is ${json}, not ${form}`,
    ({ list }) => `operation POST ${list}: the body is ${form}, not ${json}`,
  ],
  [
    'the content type of a response',
    (document, places) => renamed(document, `${creation(places)} > responses > 201 > content > ${json}`, 'text/csv'),
    ({ list }) => `operation POST ${list}: the response is ${json}, not text/csv`,
    ({ list }) => `operation POST ${list}: the response is text/csv, not ${json}`,
  ],
  [
    'the status of a response',
    (document, places) => renamed(document, `${creation(places)} > responses > 201`, '202'),
    ({ list }) => `operation POST ${list}: the status is 201, not 202`,
    ({ list }) => `operation POST ${list}: the status is 202, not 201`,
  ],
  [
    'a response where there was none',
    (document, { archive, model }) =>
      changed(document, `paths > ${archive} > post > responses`, {
        200: { content: { [json]: { schema: { $ref: `#/components/schemas/${model}` } } } },
      }),
    ({ archive }) => `operation POST ${archive}: returns nothing here`,
    ({ archive }) => `operation POST ${archive}: returns something here`,
  ],
  [
    'the key of a list',
    (document, places) =>
      renamed(
        document,
        `${reading(places)} > responses > 200 > content > ${json} > schema > properties > ${places.list.slice(1)}`,
        'records',
      ),
    ({ list }) => `operation GET ${list}: returns a list of ${list.slice(1)}, not a list of records`,
    ({ list }) => `operation GET ${list}: returns a list of records, not a list of ${list.slice(1)}`,
  ],
  [
    'a record where there was a list',
    (document, places) =>
      changed(document, `${reading(places)} > responses > 200 > content > ${json} > schema`, {
        $ref: `#/components/schemas/${places.model}`,
      }),
    ({ list }) => `operation GET ${list}: returns a list of ${list.slice(1)}, not one record`,
    ({ list }) => `operation GET ${list}: returns one record, not a list of ${list.slice(1)}`,
  ],
  [
    'a new body field',
    (document, places) => changed(document, `${body(places)} > properties > size`, { type: 'integer' }),
    ({ list }) => `body POST ${list} size: missing`,
    ({ list }) => `body POST ${list} size: added`,
  ],
  [
    'a required body field',
    (document, places) =>
      changed(document, `${body(places)} > required`, (names: string[] = []) => [...names, places.code]),
    ({ list, code }) => `body POST ${list} ${code}: optional here`,
    ({ list, code }) => `body POST ${list} ${code}: required here`,
  ],
  [
    'the type of a body field',
    (document, places) => changed(document, `${body(places)} > properties > ${places.text} > type`, 'boolean'),
    ({ list, text }) => `body POST ${list} ${text}: type is string, not boolean`,
    ({ list, text }) => `body POST ${list} ${text}: type is boolean, not string`,
  ],
  [
    'no null in a body',
    (document, places) => changed(document, `${body(places)} > properties > ${places.text} > nullable`, false),
    ({ list, text }) => `body POST ${list} ${text}: null is added`,
    ({ list, text }) => `body POST ${list} ${text}: null is missing`,
  ],
  [
    'a value in a body',
    (document, places) =>
      changed(document, `${body(places)} > properties > ${places.code} > enum`, (values: string[]) => [
        ...values,
        'new',
      ]),
    ({ list, code }) => `body POST ${list} ${code}: value "new" missing`,
    ({ list, code }) => `body POST ${list} ${code}: value "new" added`,
  ],
  [
    'a pattern in a body',
    (document, places) => changed(document, `${body(places)} > properties > ${places.text} > pattern`, '^[A-Z]'),
    ({ list, text }) => `body POST ${list} ${text}: pattern is none, not ^[A-Z]`,
    ({ list, text }) => `body POST ${list} ${text}: pattern is ^[A-Z], not none`,
  ],
  [
    'the minimum length of text',
    (document, places) => changed(document, `${body(places)} > properties > ${places.text} > minLength`, 2),
    ({ list, text }) => `body POST ${list} ${text}: minLength is none, not 2`,
    ({ list, text }) => `body POST ${list} ${text}: minLength is 2, not none`,
  ],
  [
    'the range of a number',
    (document, { number }) => changed(document, `${number.at} > maximum`, 7),
    ({ number }) => `${number.subject}: maximum is`,
    ({ number }) => `${number.subject}: maximum is 7, not`,
  ],
  [
    'a bound that is no longer exclusive',
    (document, { number }) => changed(document, `${number.at} > exclusiveMinimum`, undefined),
    ({ number }) => `${number.subject}: exclusiveMinimum is true, not none`,
    ({ number }) => `${number.subject}: exclusiveMinimum is none, not true`,
  ],
  [
    'a number that need not be whole',
    (document, { number }) => changed(document, `${number.at} > type`, 'number'),
    ({ number }) => `${number.subject}: integer is true, not none`,
    ({ number }) => `${number.subject}: integer is none, not true`,
  ],
  [
    'a new field',
    (document, places) => changed(document, field(places, 'size'), { type: 'integer' }),
    ({ model }) => `model ${model}.size: missing`,
    ({ model }) => `model ${model}.size: added`,
  ],
  [
    'the type of a field',
    (document, places) => changed(document, `${field(places, places.flag)} > type`, 'string'),
    ({ model, flag }) => `model ${model}.${flag}: type is boolean, not string`,
    ({ model, flag }) => `model ${model}.${flag}: type is string, not boolean`,
  ],
  [
    'null in a field',
    (document, places) => changed(document, `${field(places, places.id)} > nullable`, true),
    ({ model, id }) => `model ${model}.${id}: null is missing`,
    ({ model, id }) => `model ${model}.${id}: null is added`,
  ],
  [
    'a value of a field',
    (document, places) =>
      changed(document, `${field(places, places.code)} > enum`, (values: string[]) => [...values, 'new']),
    ({ model, code }) => `model ${model}.${code}: value "new" missing`,
    ({ model, code }) => `model ${model}.${code}: value "new" added`,
  ],
  [
    'a deprecated field',
    (document, places) => changed(document, `${field(places, places.text)} > deprecated`, true),
    ({ model, text }) => `model ${model}.${text}: not deprecated here`,
    ({ model, text }) => `model ${model}.${text}: deprecated here`,
  ],
  [
    'the length of a field',
    (document, places) => changed(document, `${field(places, places.text)} > maxLength`, 7),
    ({ model, text }) => `model ${model}.${text}: maxLength is`,
    ({ model, text }) => `model ${model}.${text}: maxLength is 7, not`,
  ],
  [
    'the format of a field',
    (document, places) => changed(document, `${field(places, places.id)} > format`, 'uuid'),
    ({ model, id }) => `model ${model}.${id}: format is int64, not uuid`,
    ({ model, id }) => `model ${model}.${id}: format is uuid, not int64`,
  ],
  [
    'the items of an array',
    (document, places) => changed(document, `${field(places, places.array)} > items`, { type: 'integer' }),
    ({ model, array }) => `model ${model}.${array}[]: type is`,
    ({ model, array }) => `model ${model}.${array}[]: type is number, not`,
  ],
  [
    'a member of a union',
    (document, { union }) => changed(document, `${union.at} > 0`, undefined),
    ({ union }) => `${union.subject}: member`,
    ({ union }) => `${union.subject}: member`,
  ],
  [
    'the target of a link',
    (document, places) =>
      changed(document, `${self(places, places.link)} > example`, 'https://api.example.com/v1/dogs/1'),
    ({ model, link }) => `model ${model}.${link} (link): points to`,
    ({ model, link }) => `model ${model}.${link} (link): points to dogs, not`,
  ],
  [
    'a link to a list',
    (document, places) =>
      changed(document, `${self(places, places.link)} > example`, (url: string) => url.replace(/\/\d+$/, '')),
    ({ model, link }) => `model ${model}.${link} (links): points to one, not many`,
    ({ model, link }) => `model ${model}.${link} (link): points to many, not one`,
  ],
  [
    'the URL of a link',
    (document, places) =>
      changed(document, `${self(places, places.links)} > example`, (url: string) => url.replace(/=\w+/, '=reader_id')),
    ({ model, links }) => `model ${model}.${links} (links): its URL is`,
    ({ model, links }) => `model ${model}.${links} (links): its URL is`,
  ],
  [
    'the path of the server',
    (document) => changed(document, 'servers > 0 > url', (url: string) => url.replace('/v1', '/v2')),
    () => 'api: server is /v1, not /v2',
    () => 'api: server is /v2, not /v1',
  ],
  [
    'a server of one operation',
    (document, places) => changed(document, `${reading(places)} > servers`, [{ url: '/v2/' }]),
    ...contract(({ list }) => `GET ${list}:`, 'server is missing: /v2', 'server is added'),
  ],
  [
    'the security scheme',
    (document) => changed(document, 'components > securitySchemes > key > scheme', 'bearer'),
    () => 'api: security is http basic, not http bearer',
    () => 'api: security is http bearer, not http basic',
  ],
  [
    'the security of one operation',
    (document, places) => changed(document, `${reading(places)} > security`, []),
    ...contract(({ list }) => `GET ${list}:`, 'security is missing: none', 'security is added'),
  ],
  [
    'a required header',
    (document, places) =>
      changed(document, `${reading(places)} > parameters`, (parameters: object[]) => [
        ...parameters,
        { name: 'X-Clinic', in: 'header', required: true, schema: { type: 'string' } },
      ]),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'header X-Clinic is missing: string required',
      'header X-Clinic is added',
    ),
  ],
  [
    'the type of an id in a path',
    (document, { archive }) =>
      changed(document, `paths > ${archive} > post > parameters > 0 > schema`, { type: 'integer' }),
    ({ archive }) => `operation POST ${archive}: path id is string`,
    ({ archive }) => `operation POST ${archive}: path id is integer, not string`,
  ],
  [
    'the type of a query parameter',
    (document, places) => changed(document, parameter(places, 1, 'schema > type'), 'string'),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not string',
      'query per_page is string, not integer',
    ),
  ],
  [
    'the values of a query parameter',
    (document, places) => changed(document, parameter(places, 1, 'schema > enum'), [100, 50]),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not integer enum=100|50',
      'query per_page is integer enum=100|50, not integer',
    ),
  ],
  [
    'a deprecated query parameter',
    (document, places) => changed(document, parameter(places, 1, 'deprecated'), true),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not integer deprecated',
      'query per_page is integer deprecated, not integer',
    ),
  ],
  [
    'the style of a query parameter',
    (document, places) => changed(document, parameter(places, 1, 'style'), 'pipeDelimited'),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not integer style=pipeDelimited',
      'query per_page is integer style=pipeDelimited, not integer',
    ),
  ],
  [
    'a query parameter that is no longer repeated',
    (document, places) => changed(document, parameter(places, 1, 'explode'), false),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not integer explode=false',
      'query per_page is integer explode=false, not integer',
    ),
  ],
  [
    'another rule of a query parameter',
    (document, places) => changed(document, parameter(places, 1, 'schema > multipleOf'), 5),
    ...contract(
      ({ list }) => `GET ${list}:`,
      'query per_page is integer, not integer multipleOf=5',
      'query per_page is integer multipleOf=5, not integer',
    ),
  ],
  [
    'no 422',
    (document, places) => changed(document, `${creation(places)} > responses > 422`, undefined),
    ({ list }) => `operation POST ${list}: status 422`,
    ({ list }) => `operation POST ${list}: status 422`,
  ],
  [
    'the schema of 422',
    (document, places) =>
      changed(document, `${creation(places)} > responses > 422`, {
        content: { [json]: { schema: { type: 'object', properties: { error: { type: 'string' } } } } },
      }),
    ({ list }) => `operation POST ${list}: status 422 ${json} is`,
    ({ list }) => `operation POST ${list}: status 422 ${json} is`,
  ],
  [
    'another error',
    (document, places) => changed(document, `${creation(places)} > responses > 409`, {}),
    ...contract(({ list }) => `POST ${list}:`, 'status 409 is missing: documented', 'status 409 is added'),
  ],
  [
    'a second success',
    (document, places) => changed(document, `${creation(places)} > responses > 202`, {}),
    ...contract(({ list }) => `POST ${list}:`, 'status 202 is missing: documented', 'status 202 is added'),
  ],
  [
    'a second content type of a response',
    (document, places) => changed(document, `${creation(places)} > responses > 201 > content > text/csv`, {}),
    ...contract(
      ({ list }) => `POST ${list}:`,
      'status 201 text/csv is missing: documented',
      'status 201 text/csv is added',
    ),
  ],
  [
    'a second content type of a body',
    (document, places) => changed(document, `${creation(places)} > requestBody > content > ${form}`, {}),
    ...contract(({ list }) => `POST ${list}:`, `body ${form} is missing: documented`, `body ${form} is added`),
  ],
  [
    'the length of an array',
    (document, places) => changed(document, `${field(places, places.array)} > maxItems`, 5),
    ...otherRule(({ model, array }) => `model ${model}.${array}`, 'maxItems=5'),
  ],
  [
    'a field that is only read',
    (document, places) => changed(document, `${field(places, places.text)} > readOnly`, true),
    ...otherRule(({ model, text }) => `model ${model}.${text}`, 'readOnly=true'),
  ],
  [
    'a number in steps',
    (document, { number }) => changed(document, `${number.at} > multipleOf`, 5),
    ...otherRule(({ number }) => number.subject, 'multipleOf=5'),
  ],
  [
    'a body without other fields',
    (document, places) => changed(document, `${body(places)} > maxProperties`, 3),
    ...otherRule(({ list }) => `body POST ${list}`, 'maxProperties=3'),
  ],
  [
    'a model without other fields',
    (document, { model }) => changed(document, `components > schemas > ${model} > minProperties`, 3),
    ...otherRule(({ model }) => `model ${model}`, 'minProperties=3'),
  ],
  [
    'a default value',
    (document, places) => changed(document, `${body(places)} > properties > ${places.text} > default`, 'Ada'),
    ...otherRule(({ list, text }) => `body POST ${list} ${text}`, 'default=Ada'),
  ],
  [
    'text that can also be a number',
    (document, places) =>
      changed(document, `${body(places)} > properties > ${places.text} > type`, ['string', 'integer']),
    ...otherRule(({ list, text }) => `body POST ${list} ${text}`, 'type=integer|string'),
  ],
]
