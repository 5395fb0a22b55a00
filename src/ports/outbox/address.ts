/** Where a server takes entries. */
export const entriesOf = (server: string): string => `${server.replace(/\/+$/, '')}/v1/entries`;
