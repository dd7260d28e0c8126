import { describe, expect, test } from 'vitest'
import { checkShell } from './check-shell.js'
import { type Fence, readPage } from './fences.mjs'
import { hiddenCodeOf } from './index.mjs'
import { fixtures, pageAt } from './pages.js'
import { preludeOf } from './prelude.mjs'
import { withOutputs } from './update.js'

const page = pageAt(`${fixtures}broken.md`)
const marks = '```'

/** Reads a page with one fence. */
function fence(info: string, code = ''): { readonly problems: readonly string[]; readonly fences: readonly Fence[] } {
  const { problems, fences } = readPage('page.md', `${marks}${info}\n${code}${marks}\n`)
  return { problems: problems.map(({ line, message }) => `${line} ${message}`), fences }
}

function fenceWith(code: string): Fence {
  const match = page.fences.find((other) => other.code.includes(code))
  if (!match) throw new Error(`There is no fence with ${code}.`)
  return match
}

describe('readPage', () => {
  test('default: reads the keywords of a fence', () => {
    const { fences, problems } = fence('ts setup=clinic,app file=app/[...path]/route.ts run', 'go()\n')
    expect(problems).toEqual([])
    expect(fences).toMatchObject([
      {
        language: 'ts',
        mode: 'run',
        setups: ['clinic', 'app'],
        file: 'app/[...path]/route.ts',
        code: 'go()\n',
        line: 2,
      },
    ])
  })

  test.each([
    ['ts', 'Add what a test does with it: "run", "check" or skip="the reason".'],
    ['tsx', 'Add what a test does with it: "run", "check" or skip="the reason".'],
    ['sh', 'Add what a test does with it: "run", "check" or skip="the reason".'],
    ['ts rnu', '"rnu" is no keyword of a fence in ts.'],
    ['ts setpu=clinic run', '"setpu=clinic" is no keyword of a fence in ts.'],
    ['ts run check', 'A fence has one keyword, and not run and check.'],
    ['ts skip=""', '"skip=""" is no keyword of a fence in ts.'],
    ['sh setup=clinic run', '"setup=clinic" is no keyword of a fence in sh.'],
    ['typescript run', '"typescript" is no known language: use ts, tsx, sh or txt.'],
    ['', 'Name the language, or txt.'],
    ['txt output', 'An output has to follow the fence that prints it, which has to "run".'],
  ])('C109 behavior: %s is refused', (info, message) => {
    expect(fence(info).problems).toContain(`1 ${message}`)
  })

  test.each(['ts skip="Needs Redis"', 'ts throws=InputError', 'tsx {2,3} title="app.tsx" check', 'json', 'txt'])(
    'default: %s is accepted',
    (info) => {
      expect(fence(info).problems).toEqual([])
    },
  )

  test('behavior: a fence that is never closed is refused', () => {
    expect(readPage('page.md', `Text\n\n${marks}ts run\ngo()\n`).problems).toEqual([
      { line: 3, message: 'This fence is never closed.' },
    ])
  })

  test('behavior: a fence in a list, and one within another', () => {
    expect(readPage('page.md', `- a\n  ${marks}ts run\n  if (x) {\n    y()\n  }\n  ${marks}\n`).fences).toMatchObject([
      { code: 'if (x) {\n  y()\n}\n', indent: '  ' },
    ])
    expect(readPage('page.md', `${marks}\`md\n${marks}ts\n${marks}\n${marks}\`\n`)).toMatchObject({
      fences: [{ language: 'md' }],
      problems: [],
    })
  })
})

describe('preludeOf', () => {
  const imports = (code: string, setups: readonly string[] = ['clinic'], language = 'ts') =>
    preludeOf({ code, setups, language })

  test('default: imports what a fence uses of its setups', () => {
    expect(imports('await client.request(patients.get, patientId)')).toBe(
      "import { client, patientId } from '@cliniko/samples/setups/clinic';\n",
    )
    expect(imports('const a = { from: x.to, client }', ['query'])).toBe(
      "import { client } from '@cliniko/samples/setups/query';\n",
    )
    expect(imports('export default (props: PageProps<"/">) => <Day />', ['next'], 'tsx')).toBe(
      "import { type PageProps, Day } from '@cliniko/samples/setups/next';\n",
    )
    expect(imports('console.log(1)', [])).toBe('')
  })

  test('behavior: what a fence declares or imports is its own', () => {
    expect(imports('const client = 1\nconst { from: [to] } = client\nimport { mock } from "m"\nfrom(mock)')).toBe(
      "import { from } from '@cliniko/samples/setups/clinic';\n",
    )
  })

  test('behavior: a setup that is unknown or unused throws', () => {
    expect(() => imports('client', ['klinik'])).toThrow('There is no setup "klinik".')
    expect(() => imports('const client = 1')).toThrow('Nothing of the setup "clinic" is used: remove it.')
  })
})

describe('hiddenCodeOf', () => {
  test('default: the imports of a fence, above what Twoslash shows', () => {
    expect(hiddenCodeOf('ts', 'setup=clinic run', 'await cliniko.patients.list()\n')).toBe(
      "import { cliniko } from '@cliniko/samples/setups/clinic';\n// ---cut---\n",
    )
    expect(hiddenCodeOf('ts', 'run', 'console.log(1)\n')).toBe('')
  })
})

describe('checkShell', () => {
  test('C109 behavior: scripts, packages, programs and paths have to exist', () => {
    const first = fenceWith('npm strat').line
    const at = (line: number, message: string) => `${page.path}:${line} ${message}`
    expect(checkShell(page)).toEqual([
      at(first, '"npm strat" is no command that a test knows.'),
      at(first + 1, 'There is no script "strat" in package.json.'),
      at(first + 3, 'There is no script "tpyes" in package.json.'),
      at(first + 4, '"@cliniko/koer" is neither a package of this repository nor a dependency of one.'),
      at(first + 5, `npx can't run "left-padder": nothing here depends on it.`),
      at(first + 6, 'There is no "packages/benches".'),
      at(first + 8, 'There is no "scripts/strat.mjs".'),
      at(first + 9, '"frobnicate" is no command that a test knows.'),
      at(3, 'There is no script "strat" in package.json.'),
    ])
  })
})

describe('withOutputs', () => {
  test('default: the page shows what was printed', () => {
    const text = `${marks}ts run\na\n${marks}\n\n  ${marks}txt output\n  x\n  ${marks}\n\nEnd\n`
    const { fences } = readPage('page.md', text)
    const [sample] = fences
    expect(sample && withOutputs(text, new Map([[sample, '1\n2\n']]))).toBe(text.replace('  x\n', '  1\n  2\n'))
  })
})
