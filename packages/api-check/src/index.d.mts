import type { Comparison, Difference, Exception, Explanation, Operation } from './types.mjs'

export type { Category, Comparison, Difference, Exception, Explanation, Operation } from './types.mjs'
export declare const exceptions: readonly Exception[]
export declare function compare(theirs: readonly Operation[], ours: readonly Operation[]): Comparison
export declare function explain(differences: readonly Difference[], list?: readonly Exception[]): Explanation
export declare function readDefinitions(options?: { readonly entry?: string; readonly tsconfig?: string }): Operation[]
export declare function readDescription(description: unknown): Operation[]
export declare function report(comparison: Comparison, explanation: Explanation): string
