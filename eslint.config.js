// Biome checks everything else. The rules of React, and of its compiler, are React's own.
import parser from '@typescript-eslint/parser'
import reactHooks from 'eslint-plugin-react-hooks'

export default [
  {
    files: ['packages/react/src/**/*.{ts,tsx}'],
    ignores: ['**/*.test.*', '**/*.test-d.*'],
    languageOptions: { parser },
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs['recommended-latest'].rules, 'react-hooks/exhaustive-deps': 'error' },
  },
]
