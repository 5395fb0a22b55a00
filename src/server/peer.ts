// peer: the packages that only a server needs are installed by whoever runs one.

/** What `load` imports; where a package is missing, an error that names the command which installs it. */
export async function peer<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const { code, message = '' } = error as { code?: string; message?: string };
    const [, name] = /Cannot find package '([^']+)'/.exec(message) ?? [];
    if (code !== 'ERR_MODULE_NOT_FOUND' || !name) throw error;
    throw new Error(`The package "${name}" is missing. Install it: npm install ${name}`, { cause: error });
  }
}
