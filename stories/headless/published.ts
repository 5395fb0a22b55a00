// published: a source of ours as it reads in a project that has Vitrine from npm.

/** The imports name the package. */
export const published = (source: string): string =>
  source.replaceAll(/'\.\.\/\.\.\/src\/(core\/)?index\.ts'/g, (_, core) =>
    core ? "'vitrine/core'" : "'vitrine'",
  );
