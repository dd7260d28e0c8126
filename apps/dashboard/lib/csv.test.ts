import { expect, test } from 'vitest'
import { toCsv } from './csv'

const linesOf = async (...cells: readonly (string | null)[]) =>
  (await toCsv([['Name'], ...cells.map((cell) => [cell])])).slice(1).split('\r\n').slice(1)

test.each([
  '=HYPERLINK("http://evil.test")',
  '+cmd|calc',
  '-2+3+cmd|x',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋cmd|calc',
  '－2+3+cmd|x',
  '＠SUM(A1)',
])('input: a spreadsheet runs no formula: %j', async (formula) => {
  const [line = ''] = (await toCsv([['Name'], [formula]])).slice(1).split('\r\n').slice(1)
  expect(line.replace(/^"/, '')).toMatch(/^'/)
})

test.each(['+61 491 570 156', '+61491570156', '+1 (555) 0100', '-5', '0491 570 156'])(
  'a number stays readable: %s',
  async (number) => {
    expect(await linesOf(number)).toEqual([number])
  },
)

test('quotes, commas, lines and empty cells', async () => {
  expect(await linesOf('a "b"', 'a,b', null)).toEqual(['"a ""b"""', '"a,b"', ''])
})

test('a spreadsheet knows that it is UTF-8', async () => {
  expect((await toCsv([['Nguyễn']])).charCodeAt(0)).toBe(0xfe_ff)
})

test('amounts stay numbers, negative ones too', async () => {
  expect((await toCsv([['Net'], ['Refunds', -12.5], ['None', null]])).slice(1)).toBe('Net\r\nRefunds,-12.5\r\nNone,')
})
