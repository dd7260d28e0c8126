import { expect, test } from 'vitest'
import { type Category, type Difference, report } from './index.js'

const difference = (value: string): Difference => ({
  resource: 'things',
  category: 'model fields',
  subject: `model Thing.${value}`,
  line: `model Thing.${value}: missing`,
})

test('the report groups differences by resource and counts them', () => {
  const checked = new Map<string, Category>([
    ['operation GET /things', 'operations'],
    ['model Thing.on', 'model fields'],
    ['model Thing.off', 'model fields'],
    ['model Thing.odd', 'model fields'],
  ])
  const differences = [difference('off'), difference('odd')]
  const explanation = {
    unexplained: [difference('off')],
    explained: [difference('odd')],
    unused: [{ what: 'nothing', why: '' }],
  }
  expect(report({ differences, checked }, explanation, [difference('new')]).split('\n')).toEqual([
    'the document differs from the facts table: review, then --update',
    '  things',
    '    model Thing.new: missing',
    '',
    'the API differs from our definitions ("here"): change them, or explain an exception',
    '  things',
    '    model Thing.off: missing',
    '',
    'exceptions that explain nothing: remove them',
    '  nothing',
    '',
    'operations              1/1',
    'path parameters         0/0',
    'query parameters        0/0',
    'filters                 0/0',
    'model fields            2/3  1 different, 1 explained',
    'body fields             0/0',
  ])
})
