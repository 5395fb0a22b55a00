// Which room of the house a file is.

/** The part of a file's path after the last `src/`, in folders: `['core', 'stock.ts']`. */
export function room(filename) {
  const path = filename.replaceAll('\\', '/');
  const at = path.lastIndexOf('/src/');
  return at < 0 ? null : path.slice(at + 5).split('/');
}
