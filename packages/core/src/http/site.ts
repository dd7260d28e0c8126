/** The address of the documentation: `site` of the repository's project.json, as a test checks. Undefined until it has one. */
export const site: string | undefined = undefined
