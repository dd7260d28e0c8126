import { expect, test } from 'vitest'
import { toCsv } from './csv'

test('what a spreadsheet would run is escaped, numbers stay numbers', async () => {
  const csv = await toCsv({
    columns: ['Practitioner', 'Net'],
    rows: [
      ['=HYPERLINK("https://evil.example")', -12.5],
      ['+cmd|calc', 0],
      ['@sum', null],
      ['-2+3', 1234.5],
      ['\tTab', 1],
      ['Nguyễn, "Linh"', 9500],
    ],
  })
  expect(csv.split('\r\n')).toEqual([
    '\uFEFFPractitioner,Net',
    '"\'=HYPERLINK(""https://evil.example"")",-12.5',
    "'+cmd|calc,0",
    "'@sum,",
    "'-2+3,1234.5",
    "'\tTab,1",
    '"Nguyễn, ""Linh""",9500',
    '',
  ])
})
