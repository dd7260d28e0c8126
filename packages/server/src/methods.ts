/** The methods that operations have, and HEAD, which is a GET without a body. */
export const methods: readonly string[] = ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']
