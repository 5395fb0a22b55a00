// ssr: Lit's server rendering, which only those who render install.
import type * as Ssr from '@lit-labs/ssr';

async function load(): Promise<typeof Ssr> {
  try {
    return await import('@lit-labs/ssr');
  } catch (error) {
    if (!/@lit-labs\/ssr/.test(String(error))) throw error;
    throw new Error(
      'vitrine/static draws with @lit-labs/ssr, which is not installed: npm install @lit-labs/ssr',
      {
        cause: error,
      },
    );
  }
}

/** Awaited here, so that the functions of `vitrine/static` are plain functions. */
export const { LitElementRenderer, render } = await load();
