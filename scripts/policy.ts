// Lit makes a Trusted Types policy for each copy of itself, and a page that allows one name allows it once. The script
// tag's build makes one named `vitrine` instead and keeps it where every copy of the script finds it; null: refused.
import type { Plugin } from 'vite';

const LITS_OWN = /\w+\.createPolicy\("lit-html",\{createHTML:(\w+)=>\1\}\)/;
const ONE_FOR_ALL = `((page, key) => {
  try {
    return key in page ? page[key] : (page[key] = page.trustedTypes.createPolicy('vitrine', { createHTML: (html) => html }));
  } catch {
    return (page[key] = null);
  }
})(globalThis, Symbol.for('vitrine.policy'))`;

export function onePolicy(): Plugin {
  return {
    name: 'vitrine:one-policy',
    apply: 'build',
    transform: {
      filter: { id: /[\\/]lit-html[\\/]/, code: /createPolicy/ },
      handler(code, id) {
        if (!LITS_OWN.test(code))
          this.error(`${id} makes its policy in another way than scripts/policy.ts knows.`);
        return { code: code.replace(LITS_OWN, ONE_FOR_ALL), map: null };
      },
    },
    generateBundle(_options, bundle) {
      const code = Object.values(bundle).map((it) => ('code' in it ? it.code : ''));
      if (code.some((it) => it.includes('litHtmlVersions') && !it.includes('vitrine.policy')))
        this.error('Lit is in the script without our policy: there was nothing to replace.');
    },
  };
}
