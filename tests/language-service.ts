import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What an editor shows of a file. */
export interface Editor {
  /** The hover of the name that ends an expression, which the file has once. */
  hover(expression: string): string
  /** The errors of the file: their codes, and the lines that they are on. */
  errors(): readonly { readonly code: number; readonly line: string; readonly message: string }[]
  readonly checker: ts.TypeChecker
  readonly source: ts.SourceFile
}

/** Opens a text in an editor, as a file of this repository that imports its packages. */
export function openInEditor(text: string): Editor {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root)
  const path = `${root}tests/opened.ts`
  const readFile = (name: string) => (name === path ? text : ts.sys.readFile(name))
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [path],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const content = readFile(name)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    fileExists: (name) => name === path || ts.sys.fileExists(name),
    readFile,
  })
  const program = service.getProgram()
  const source = program?.getSourceFile(path)
  if (!program || !source) throw new Error('TypeScript could not open the file.')
  return {
    hover(expression) {
      const end = text.indexOf(expression) + expression.trimEnd().length
      return ts.displayPartsToString(service.getQuickInfoAtPosition(path, end - 1)?.displayParts)
    },
    errors: () =>
      program.getSemanticDiagnostics(source).map(({ code, start = 0, messageText }) => ({
        code,
        line: text.slice(0, text.indexOf('\n', start)).split('\n').at(-1) ?? '',
        message: ts.flattenDiagnosticMessageText(messageText, '\n'),
      })),
    checker: program.getTypeChecker(),
    source,
  }
}
