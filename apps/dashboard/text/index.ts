// Every word on screen comes from here. Another language is another folder like `en`, with the same names.
export * from './en'
